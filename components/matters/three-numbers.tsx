import type { ReactNode } from 'react';
import { DueBadge } from './due-badge';
import type { ClockKind } from './view';

/**
 * A key figure: `kind` gives the badge in front of its name (OVERDUE, SOON), `value` and `unit` the figure ('4', '件';
 * '94.3%', '312/331'), `href` the list it counts, `note` the comparison.
 */
export type FigureView = {
  badge?: { kind: ClockKind; words: string };
  name: string;
  value: string;
  unit?: string;
  href?: string;
  note?: ReactNode;
};

/** Three or four key figures in a row. Statutory limits only; soft and advisory ones go into ApartLine. */
export function ThreeNumbers({ figures }: { figures: FigureView[] }) {
  return (
    <div className="figures">
      {figures.map((figure) => (
        <div key={`${figure.badge?.words} ${figure.name}`}>
          <span className="k">
            {figure.badge && <DueBadge clock={figure.badge} />}
            {figure.name}
          </span>
          <FigureValue {...figure} />
          {figure.note && <p>{figure.note}</p>}
        </div>
      ))}
    </div>
  );
}

function FigureValue({ badge, value, unit, href }: FigureView) {
  const late = badge?.kind === 'OVERDUE' && value !== '0';
  const className = late ? 'v over' : 'v';
  const content = (
    <>
      {value}
      {unit && <small>{unit}</small>}
    </>
  );
  if (!href) return <span className={className}>{content}</span>;
  return (
    <a className={className} href={href}>
      {content}
    </a>
  );
}

/** What is never added to the statutory figures: soft, advisory, resolutions. */
export function ApartLine({ items }: { items: { name: string; count: string; href: string }[] }) {
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 py-2.5 text-sm text-ink-2">
      <b>另计，不与法定期限相加</b>
      {items.map(({ name, count, href }) => (
        <span key={name}>
          {name} <a href={href}>{count}</a>
        </span>
      ))}
    </p>
  );
}

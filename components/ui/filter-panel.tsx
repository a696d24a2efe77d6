import type { ReactNode } from 'react';
import { Button, ButtonLink } from './button';
import type { Choice } from './choice-field';

/** A condition in force; `href` is the same list without it. */
export type FilterChip = { label: string; href: string };

type FilterProps = {
  action: string;
  resetHref: string;
  children: ReactNode;
  /** Further conditions, folded away until asked for; open when one of them is in force. */
  more?: ReactNode;
  moreOpen?: boolean;
  /** Values the address must keep, such as the tab and the order. */
  keep?: Record<string, string>;
};

/** Conditions of a list as a GET form: the address holds them, so that a filtered list can be sent to a colleague. */
export function FilterPanel({ action, resetHref, children, more, moreOpen, keep = {} }: FilterProps) {
  return (
    <form className="filters" action={action} aria-label="筛选">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="filters-grid">
        {children}
        <div className="flex gap-2">
          <Button small>查询</Button>
          <ButtonLink small look="quiet" href={resetHref}>
            重置
          </ButtonLink>
        </div>
      </div>
      {more && (
        <details className="fold mt-2" open={moreOpen}>
          <summary>更多筛选</summary>
          <div className="filters-grid mt-2">{more}</div>
        </details>
      )}
    </form>
  );
}

/** A text condition. */
export function FilterText({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <div className="sm:col-span-2">
      <label htmlFor={`f-${name}`}>{label}</label>
      <input className="input" id={`f-${name}`} name={name} type="search" defaultValue={value} />
    </div>
  );
}

/** A condition chosen from a list; `all` is the words for no condition. */
export function FilterSelect(props: { name: string; label: string; all: string; choices: Choice[]; value?: string }) {
  const { name, label, all, choices, value } = props;
  return (
    <div>
      <label htmlFor={`f-${name}`}>{label}</label>
      <select className="input" id={`f-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How many rows, under which conditions, and at the right what can be done with the list. */
export function ResultBar(props: { total: number | string; chips?: FilterChip[]; children?: ReactNode }) {
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-2 py-2 text-sm">
      <span>
        共 <b>{props.total}</b> 条
      </span>
      {props.chips?.map(({ label, href }) => (
        <span key={label} className="chip">
          {label}
          <a className="no-print -mr-1.5 px-1.5" href={href} aria-label={`去掉“${label}”`}>
            ×
          </a>
        </span>
      ))}
      <span className="not-phone no-print ml-auto flex flex-wrap items-center gap-2">{props.children}</span>
    </div>
  );
}

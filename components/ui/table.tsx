// Roles are written out because a table shown as cards loses them.
// biome-ignore-all lint/a11y/noRedundantRoles: see above
// biome-ignore-all lint/a11y/useSemanticElements: see above
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** One column's heading. `sort` makes it a link that orders the list by it; `hidden` keeps the words for readers only. */
export type Column = {
  label: string;
  numeric?: boolean;
  hidden?: boolean;
  notOnPhone?: boolean;
  sort?: { href: string; direction?: 'ascending' | 'descending' };
};

type TableProps = {
  caption: string;
  columns: Column[];
  children: ReactNode;
  foot?: ReactNode;
  /** Extra row patterns: 'rows-tight', 'rows-plain', 'duties', 'matters', 'counts', 'flow'. */
  variant?: string;
};

/**
 * A table that turns into cards under 832 px. The roles are written out because `display: block` takes them away.
 * `children` are Row or GroupRow elements.
 */
export function Table({ caption, columns, children, foot, variant }: TableProps) {
  return (
    <table className={classNames('rows cards', variant)} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead key={column.label} {...column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
      {foot && <tfoot role="rowgroup">{foot}</tfoot>}
    </table>
  );
}

function ColumnHead({ label, numeric, hidden, notOnPhone, sort }: Column) {
  const className = classNames(numeric && 'num', notOnPhone && 'not-phone');
  if (hidden) {
    return (
      <th role="columnheader" scope="col" className={className}>
        <span className="sr-only">{label}</span>
      </th>
    );
  }
  const arrow = sort?.direction && (sort.direction === 'ascending' ? ' ↑' : ' ↓');
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={sort?.direction}>
      {sort ? (
        <a href={sort.href} className={arrow ? 'sort' : undefined}>
          {label}
          {arrow}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

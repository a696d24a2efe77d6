// Roles are written out because a table shown as cards loses them.
// biome-ignore-all lint/a11y/noRedundantRoles: see above
// biome-ignore-all lint/a11y/useSemanticElements: see above
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** One row of a Table. `state` marks the row: chosen in a list, current or future in a flow. */
export function Row({ children, state }: { children: ReactNode; state?: 'chosen' | 'current' | 'future' }) {
  return (
    <tr role="row" className={state}>
      {children}
    </tr>
  );
}

/** A line that opens a group of rows: its name and a muted fact. `span` is the number of columns. */
export function GroupRow({ title, fact, span }: { title: string; fact?: string; span: number }) {
  return (
    <tr role="row" className="group">
      <th role="rowheader" scope="rowgroup" colSpan={span}>
        {title}
        {fact && <small>{fact}</small>}
      </th>
    </tr>
  );
}

type CellProps = {
  children?: ReactNode;
  /** Heading shown before the value on a phone. */
  label?: string;
  numeric?: boolean;
  nowrap?: boolean;
  notOnPhone?: boolean;
  /** Place of the cell in a row pattern: 'c-due', 'c-state', 'c-title', 'c-route', 'c-number'. */
  place?: string;
};

/** One cell. With `label` the value is wrapped, so that label and value stand side by side on a phone. */
export function Cell({ children, label, numeric, nowrap, notOnPhone, place }: CellProps) {
  const className = classNames(place, numeric && 'num', nowrap && 'whitespace-nowrap', notOnPhone && 'not-phone');
  return (
    <td role="cell" className={className} data-label={label}>
      {label ? <div>{children}</div> : children}
    </td>
  );
}

/** The cell that names its row. */
export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th role="rowheader" scope="row">
      {children}
    </th>
  );
}

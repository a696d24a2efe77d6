import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';

/** A counted number and the list it counts. */
export type CountView = { count: number; href: string };

/** One line of a table of figures: a unit or a clause. `bars` and `rate` are drawings, `worst` words. */
export type CountRow = {
  key: string;
  name: ReactNode;
  overdue: CountView;
  soon: CountView;
  open: CountView;
  bars?: ReactNode;
  rate: ReactNode;
  worst?: ReactNode;
};

type CountTableProps = {
  caption: string;
  of: string;
  rows: CountRow[];
  total?: CountRow;
  bars?: boolean;
  worst?: boolean;
};

/** 逾期, 临期, 在办 and the rate per unit or per clause, with the total below; stays a table on a phone. */
export function CountTable({ caption, of, rows, total, bars, worst }: CountTableProps) {
  const columns = [
    { label: of },
    { label: '逾期', numeric: true },
    { label: '临期', numeric: true },
    { label: '在办', numeric: true },
    ...(bars ? [{ label: '在办构成', notOnPhone: true }] : []),
    { label: '本年按期率' },
    ...(worst ? [{ label: '最久逾期' }] : []),
  ];
  const line = (row: CountRow) => <CountLine key={row.key} row={row} bars={bars} worst={worst} />;
  return (
    <Table caption={caption} columns={columns} variant="counts" foot={total && line(total)}>
      {rows.map(line)}
    </Table>
  );
}

function CountLine({ row, bars, worst }: { row: CountRow; bars?: boolean; worst?: boolean }) {
  return (
    <Row>
      <RowHead>{row.name}</RowHead>
      <Cell numeric>
        <Count {...row.overdue} late />
      </Cell>
      <Cell numeric>
        <Count {...row.soon} />
      </Cell>
      <Cell numeric>
        <Count {...row.open} />
      </Cell>
      {bars && <Cell notOnPhone>{row.bars}</Cell>}
      <Cell nowrap>{row.rate}</Cell>
      {worst && <Cell notOnPhone={!row.worst}>{row.worst ?? <span className="text-muted">—</span>}</Cell>}
    </Row>
  );
}

function Count({ count, href, late }: CountView & { late?: boolean }) {
  if (count === 0) return <span className="font-normal text-muted">0</span>;
  return (
    <a href={href} className={late ? 'font-semibold text-over' : undefined}>
      {count}
    </a>
  );
}

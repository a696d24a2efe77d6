import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';
import { TrendLines } from './trend-lines';
import { narrowPlot, widePlot } from './trend-scale';

/**
 * A count per month, this year against last. `thisYear` ends with the current month, which is unfinished when
 * `partial` says up to when ('至23日'); `lastYear` has twelve values.
 */
export type TrendView = { name: string; thisYear: number[]; lastYear: number[]; partial?: string };

/** Names of the two lines and their sums; stands in the section's heading. */
export function TrendLegend({ thisYear, lastYear }: TrendView) {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return (
    <span className="legend">
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <path d="M0 5h22" stroke="#1d4e9e" strokeWidth="2.5" />
        </svg>
        今年 {sum(thisYear)}
      </span>
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <path d="M0 5h22" stroke="#6b7685" strokeWidth="1.5" strokeDasharray="4 4" />
        </svg>
        去年 {sum(lastYear)}
      </span>
    </span>
  );
}

/** The two lines as SVG from the server, once wide and once narrow, with the numbers behind them in a table. */
export function TrendChart({ trend }: { trend: TrendView }) {
  return (
    <>
      <div className="pt-3">
        <TrendLines trend={trend} plot={widePlot} className="chart not-phone" everyMonth />
        <TrendLines trend={trend} plot={narrowPlot} className="chart only-phone" />
      </div>
      <Details summary="看数据表">
        <TrendTable trend={trend} />
      </Details>
    </>
  );
}

function TrendTable({ trend }: { trend: TrendView }) {
  const { name, thisYear, lastYear, partial } = trend;
  const columns = [
    { label: '月份' },
    { label: '今年', numeric: true },
    { label: '去年同月', numeric: true },
    { label: '比上月', numeric: true },
  ];
  const months = thisYear.map((value, month) => ({ month, value, before: thisYear[month - 1] })).reverse();
  return (
    <Table caption={`${name}（按月）`} columns={columns} variant="counts">
      {months.map(({ month, value, before }) => (
        <Row key={month}>
          <RowHead>
            {month + 1}月{month === thisYear.length - 1 && partial && `（${partial}）`}
          </RowHead>
          <Cell numeric>{value}</Cell>
          <Cell numeric>{lastYear[month] ?? '—'}</Cell>
          <Cell numeric>{before === undefined ? '—' : signed(value - before)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function signed(difference: number): string {
  if (difference === 0) return '0';
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

import type { TrendView } from '@/components/matters/trend-chart';
import { TrendLines } from '@/components/matters/trend-lines';
import { narrowPlot, widePlot } from '@/components/matters/trend-scale';
import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';
import type { FigureView, RateView } from './figures';
import { Rate } from './rate';

/** One month: this year's rate (null while it lies ahead) and last year's. */
export type MonthView = { month: number; now: RateView | null; before: RateView };

/** The months as the two lines of the chart. `until` is the day of today's month. */
export function trendOf(months: MonthView[], until: number): TrendView {
  return {
    name: '每月届满的法定期限件数',
    thisYear: months.flatMap(({ now }) => (now ? [now.due.count] : [])),
    lastYear: months.map(({ before }) => before.due.count),
    partial: `至${until}日`,
  };
}

/** 每月: how many statutory duties fell due, this year against last; behind it the numbers with their rates. */
export function MonthChart({ months, trend }: { months: MonthView[]; trend: TrendView }) {
  return (
    <>
      <div className="pt-3">
        <TrendLines trend={trend} plot={widePlot} className="chart not-phone" everyMonth />
        <TrendLines trend={trend} plot={narrowPlot} className="chart only-phone" />
      </div>
      <Details summary="看数据表">
        <MonthTable months={months} partial={trend.partial} />
      </Details>
    </>
  );
}

const columns = [
  { label: '月份' },
  { label: '今年', numeric: true },
  { label: '去年同月', numeric: true },
  { label: '比上月', numeric: true },
  { label: '按期率' },
];

function MonthTable({ months, partial }: { months: MonthView[]; partial?: string }) {
  const shown = months.filter(({ now }) => now !== null).length;
  return (
    <Table caption="每月届满的法定期限" columns={columns} variant="counts">
      {months
        .flatMap(({ month, now, before }) =>
          now
            ? [
                <Row key={month}>
                  <RowHead>
                    {month}月{month === shown && `（${partial}）`}
                  </RowHead>
                  <Cell numeric>
                    <Count figure={now.due} />
                  </Cell>
                  <Cell numeric>
                    <Count figure={before.due} />
                  </Cell>
                  <Cell numeric>{change(now.due.count, months[month - 2]?.now?.due.count)}</Cell>
                  <Cell nowrap>
                    <Rate rate={now} />
                  </Cell>
                </Row>,
              ]
            : [],
        )
        .reverse()}
    </Table>
  );
}

function Count({ figure }: { figure: FigureView }) {
  return figure.count > 0 ? <a href={figure.href}>{figure.count}</a> : <>0</>;
}

function change(count: number, before: number | undefined): string {
  if (before === undefined) return '—';
  if (count === before) return '0';
  return count > before ? `+${count - before}` : `−${before - count}`;
}

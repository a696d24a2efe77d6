import { type CountRow, CountTable } from '@/components/matters/count-table';
import { rateInWords, UnitBars } from '@/components/matters/unit-bars';
import type { LineView } from './figures';
import { Rate } from './rate';

type Oldest = { words: string; text: string; href?: string };

/** One unit's line of the board. */
export type UnitLineView = LineView & { id: string; name: string; list: string; oldest: Oldest | null };

/** One clause's line of the board. */
export type ClauseLineView = LineView & { id: string; title: string };

/** The figures of a line as CountTable takes them. */
const cells = (line: LineView): Pick<CountRow, 'overdue' | 'soon' | 'open'> => ({
  overdue: line.overdue,
  soon: line.soon,
  open: line.open,
});

/** The total below either table. */
const totalRow = (total: LineView): CountRow => ({
  key: 'total',
  name: '合计',
  ...cells(total),
  rate: rateInWords(total.rate.kept.count, total.rate.due.count),
});

/** 各单位: figures, what is open drawn as a bar, rate, oldest overdue. */
export function UnitTable({ units, total }: { units: UnitLineView[]; total: LineView }) {
  const scale = Math.max(1, ...units.map((unit) => unit.open.count));
  const rows = units.map(({ id, name, list, oldest, ...line }) => ({
    key: id,
    name: <a href={list}>{name}</a>,
    ...cells(line),
    bars: (
      <UnitBars
        overdue={line.overdue.count}
        soon={line.soon.count}
        normal={line.open.count - line.overdue.count - line.soon.count}
        scale={scale}
      />
    ),
    rate: <Rate rate={line.rate} bar />,
    worst: oldest && (
      <a className="text-ink no-underline hover:underline" href={oldest.href}>
        {oldest.words} <span className="text-muted">{oldest.text}</span>
      </a>
    ),
  }));
  return <CountTable caption="各单位法定期限情况" of="单位" rows={rows} total={totalRow(total)} bars worst />;
}

/** 各条款: the same figures per clause. */
export function ClauseTable({ clauses, total }: { clauses: ClauseLineView[]; total: LineView }) {
  const rows = clauses.map(({ id, title, ...line }) => ({
    key: id,
    name: (
      <>
        <span className="inline-block w-13 font-normal text-muted">{id}</span>
        <a href={`/rulebook/${id}`}>{title}</a>
      </>
    ),
    ...cells(line),
    rate: <Rate rate={line.rate} />,
  }));
  return <CountTable caption="各条款法定期限情况" of="条款" rows={rows} total={totalRow(total)} />;
}

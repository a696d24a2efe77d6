import type { WallFigure } from '@/components/layout/wall-shell';
import { DueBadge } from '@/components/matters/due-badge';
import { rateInWords } from '@/components/matters/unit-bars';
import type { ClockView } from '@/components/matters/view';
import type { SummaryView } from './board-summary';

/** One line of the wall: how late, what is owed under which clause, by which unit. */
export type WallRow = { key: string; clock: ClockView; unit: string; todo: string; clause: string; dueOn: string };

/** The board's three numbers as the wall shows them. */
export function wallFigures({ overdue, soon, today, rate, lastRate }: SummaryView): WallFigure[] {
  const [percent = '', fraction] = rateInWords(rate.kept.count, rate.due.count).replace('）', '').split('（');
  return [
    { label: '逾期', value: String(overdue.count), unit: '件', note: '已过届满日仍未办', tone: 'over' },
    { label: '临期', value: String(soon.count), unit: '件', note: `今日届满 ${today.count} 件`, tone: 'soon' },
    {
      label: '本年按期率',
      value: fraction ? percent : '—',
      unit: fraction ?? '不足5件，不计率',
      note: `去年同期 ${rateInWords(lastRate.kept.count, lastRate.due.count)}`,
      tone: 'ok',
    },
  ];
}

/** What is overdue, longest first, then what falls due next. */
export function WallTable({ rows }: { rows: WallRow[] }) {
  return (
    <table>
      <caption className="sr-only">逾期和临期的责任事项</caption>
      <thead>
        <tr>
          <th scope="col">期限</th>
          <th scope="col">责任单位</th>
          <th scope="col">待办</th>
          <th scope="col">条款</th>
          <th scope="col">届满日</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, clock, unit, todo, clause, dueOn }) => (
          <tr key={key}>
            <td>
              <DueBadge clock={clock} />
            </td>
            <td>{unit}</td>
            <td>{todo}</td>
            <td>{clause}</td>
            <td>{dueOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

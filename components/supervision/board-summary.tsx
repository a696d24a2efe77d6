import { ApartLine, ThreeNumbers } from '@/components/matters/three-numbers';
import { rateInWords } from '@/components/matters/unit-bars';
import type { FigureView, LineView, RateView } from './figures';

/** The board's first screen: statutory figures, and those kept apart from them. */
export type SummaryView = LineView & {
  today: FigureView;
  lastRate: RateView;
  apart: ({ name: string } & FigureView)[];
};

/** Fewest finished duties for which a percentage is honest. */
const FEWEST = 5;

/** Three numbers of the statutory limits, each a link to its list; the others on a line of their own. */
export function BoardSummary({ summary }: { summary: SummaryView }) {
  const { overdue, soon, today, rate, lastRate, apart } = summary;
  const [percent, fraction] = rateInWords(rate.kept.count, rate.due.count).replace('）', '').split('（');
  const enough = rate.due.count >= FEWEST;
  return (
    <>
      <ThreeNumbers
        figures={[
          {
            badge: { kind: 'OVERDUE', words: '逾期' },
            name: '法定期限',
            value: String(overdue.count),
            unit: '件',
            href: overdue.href,
            note: overdue.count > 0 ? '已过届满日仍未办' : '没有逾期未办的事项',
          },
          {
            badge: { kind: 'SOON', words: '临期' },
            name: '法定期限',
            value: String(soon.count),
            unit: '件',
            href: soon.href,
            note: (
              <>
                今日届满 <a href={today.href}>{today.count} 件</a>
              </>
            ),
          },
          {
            name: '本年按期率',
            value: enough ? (percent ?? '—') : '—',
            unit: enough ? fraction : `${rate.kept.count}/${rate.due.count} 件，不足5件，不计率`,
            href: rate.due.href,
            note: (
              <>
                去年同期 <a href={lastRate.due.href}>{rateInWords(lastRate.kept.count, lastRate.due.count)}</a>
              </>
            ),
          },
        ]}
      />
      <ApartLine
        items={apart.map((figure) => ({ name: figure.name, count: `${figure.count} 项`, href: figure.href }))}
      />
    </>
  );
}

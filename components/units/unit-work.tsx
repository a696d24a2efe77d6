import { CountTable } from '@/components/matters/count-table';
import { DutyTable } from '@/components/matters/duty-row';
import { BarPatterns, RateBar } from '@/components/matters/unit-bars';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Lines } from '@/components/ui/task-list';
import type { unitWork } from '@/lib/units/queries-work';

export type UnitWork = Awaited<ReturnType<typeof unitWork>>;

const WORDS = {
  owes: { title: '本单位应办', empty: '没有未办的责任事项。' },
  owed: { title: '等其他单位办理', empty: '其他单位在本单位的事项中没有未办的责任。' },
} as const;

/** What the unit owes or is owed: the figures per kind of limit, each with its list, and what is due first. */
export function WorkSide({ side, work }: { side: 'owes' | 'owed'; work: UnitWork['owes'] }) {
  const { count, href, figures, lines } = work;
  const more = count > lines.length ? { href, label: `全部 ${count} 项` } : undefined;
  return (
    <Section id={side} title={WORDS[side].title} fact={count ? `${count} 项，您可以查看的` : undefined} more={more}>
      {count === 0 ? (
        <EmptyState title={WORDS[side].empty}>各类事项的责任期限开始后列在这里。</EmptyState>
      ) : (
        <>
          <p className="flex flex-wrap gap-x-6 gap-y-1 py-2.5 text-sm text-ink-2">
            {figures.map(({ key, name, open, soon, overdue }) => (
              <span key={key}>
                {name} <a href={open.href}>在办 {open.count}</a>
                {overdue.count > 0 && (
                  <>
                    {' '}
                    <a className="font-semibold text-over" href={overdue.href}>
                      逾期 {overdue.count}
                    </a>
                  </>
                )}
                {soon.count > 0 && (
                  <>
                    {' '}
                    <a href={soon.href}>临期 {soon.count}</a>
                  </>
                )}
              </span>
            ))}
          </p>
          <DutyTable
            caption={`${WORDS[side].title}，按届满时间排列`}
            groups={[{ title: '最先届满', fact: `${lines.length} 项`, duties: lines }]}
          />
        </>
      )}
    </Section>
  );
}

/** The unit's record this year, clause by clause, each kind of limit for itself; under five no percentage (1-2-2). */
export function UnitRecord({ record }: Pick<UnitWork, 'record'>) {
  const kinds = [...new Set(record.map((line) => line.limit))];
  return (
    <Section id="record" title="本年各条款按期情况" fact="各类期限分开统计，不合计">
      <BarPatterns />
      {kinds.length === 0 && <EmptyState title="本年没有责任期限">或者您无权查看。</EmptyState>}
      {kinds.map((limit) => (
        <div
          key={limit}
          className="pb-3 md:[&_table]:table-fixed md:[&_th:first-child]:w-[40%] md:[&_th:last-child]:w-56"
        >
          <h3 className="pt-3 text-sm font-semibold">{limit}</h3>
          <CountTable
            caption={`各条款${limit}情况`}
            of="条款"
            rows={record.filter((line) => line.limit === limit).map(countRow)}
          />
        </div>
      ))}
    </Section>
  );
}

function countRow({ key, clause, title, overdue, soon, open, rate }: UnitWork['record'][number]) {
  const name = (
    <>
      <span className="inline-block w-13 font-normal text-muted">{clause}</span>
      <a href={`/rulebook/${clause}`}>{title}</a>
    </>
  );
  const bar =
    rate.due.count === 0 ? (
      <span className="text-muted">—</span>
    ) : (
      <a className="text-ink no-underline hover:underline" href={rate.due.href}>
        <RateBar kept={rate.kept.count} of={rate.due.count} />
      </a>
    );
  return { key, name, overdue, soon, open, rate: bar };
}

/** 工作交接: who handed over to whom, how much, when and why (3-2-1, 4-5-1). */
export function Handovers({ handovers }: Pick<UnitWork, 'handovers'>) {
  if (handovers.length === 0) return null;
  return (
    <Section id="handovers" title="工作交接" fact={`${handovers.length} 次`}>
      <Lines items={handovers} />
    </Section>
  );
}

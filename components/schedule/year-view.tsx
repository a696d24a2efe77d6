import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { YearPage } from '@/lib/schedule/queries';
import { MonthCard } from './month-card';

/** The year's calendar: meetings, calls, resolutions, papers and the reader's own duties, month by month (1-4-1). */
export function YearView({ page }: { page: YearPage }) {
  const { year, months, before, after } = page;
  const empty = months.every(({ entries }) => entries.length === 0);
  return (
    <>
      <PageHeader title={`${year}年日历`} lead={leadOf(page)}>
        {before && (
          <ButtonLink small href={`/calendar?year=${before}`}>
            {before}年
          </ButtonLink>
        )}
        {after && (
          <ButtonLink small href={`/calendar?year=${after}`}>
            {after}年
          </ButtonLink>
        )}
        <ButtonLink small href="/me#feed">
          订阅到手机、电脑
        </ButtonLink>
      </PageHeader>
      {empty && (
        <EmptyState title="这一年还没有安排">
          会议、征集、议定事项、简报通报和本单位待办的期限会按日列在这里。
        </EmptyState>
      )}
      <div className="year">
        {months.map((month) => (
          <MonthCard key={month.month} month={month} />
        ))}
      </div>
    </>
  );
}

function leadOf({ months }: YearPage): string {
  const held = months.filter(({ meeting }) => meeting.state === 'held').length;
  const missing = months.filter(({ meeting }) => meeting.state === 'missing').length;
  return `联席会议原则上每月召开一次：已召开 ${held} 个月，没有召开 ${missing} 个月。只列您有权查看的事项。`;
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EnteredList, YearList } from '@/components/calendar/year-list';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { calendarPage } from '@/lib/calendar/queries';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '放假安排' };

export default async function CalendarPage() {
  const actor = await requireActor('admin.view');
  const { now, calendar } = await currentMoment();
  const page = await calendarPage(actor, calendar, now);
  if (!page) notFound();
  const { from, until, next, provisional } = page;
  return (
    <>
      {page.missingSoon && (
        <Banner tone="warning" title={`${next}年放假安排尚未生效`}>
          {until}以后的期限按法定节假日和周末暂定，现有 {provisional}{' '}
          项在办期限标为“暂定”。国务院办公厅通知公布后请当日录入。
        </Banner>
      )}
      <PageHeader title="放假安排" lead={`工作日历覆盖${from}至${until}；录入与确认须由两人分别办理。`}>
        {page.mayPropose && (
          <ButtonLink look="primary" href="/admin/calendar/new">
            录入放假安排
          </ButtonLink>
        )}
      </PageHeader>
      <Section title="待确认" fact="尚未生效">
        <EnteredList lines={page.pending} empty="系统管理员录入新的通知后，由安全管理员在此确认。" />
      </Section>
      <Section title="已生效的安排" fact={`${page.years.length} 个年份`}>
        <YearList years={page.years} />
      </Section>
      {page.decided.length > 0 && (
        <Section title="录入记录">
          <EnteredList lines={page.decided} empty="" />
        </Section>
      )}
    </>
  );
}

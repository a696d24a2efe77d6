import type { Metadata } from 'next';
import { NoticeForm, WritingHints } from '@/components/calendar/notice-form';
import { MainAside } from '@/components/ui/columns';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { yearOf } from '@/lib/rulebook/local-date';

export const metadata: Metadata = { title: '录入放假安排' };

export default async function NewNoticePage() {
  await requireActor('calendar.propose');
  const { calendar } = await currentMoment();
  return (
    <>
      <BackLink href="/admin/calendar">放假安排</BackLink>
      <PageHeader title="录入放假安排" lead="按国务院办公厅通知录入；已生效的年份有调整时，也在此重新录入。" />
      <MainAside aside={<WritingHints />}>
        <NoticeForm year={yearOf(calendar.until) + 1} />
      </MainAside>
    </>
  );
}

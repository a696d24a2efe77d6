import { SummaryList } from '@/components/ui/summary-list';
import type { Preview } from '@/lib/calendar/queries';
import { Unbroken } from './year-list';

/** What the notice says, who entered it and who decided. */
export function NoticeFacts({ preview }: { preview: Preview }) {
  const { notice, year, proposed, decided } = preview;
  const items = [
    { term: '放假', value: <Unbroken words={year.holidays} /> },
    { term: '调休上班', value: <Unbroken words={year.makeup} /> },
    { term: '录入', value: proposed },
    ...(decided ? [{ term: notice.status === 'REJECTED' ? '退回' : '确认', value: decided }] : []),
    ...(notice.rejectReason ? [{ term: '退回原因', value: notice.rejectReason }] : []),
  ];
  return <SummaryList items={items} />;
}

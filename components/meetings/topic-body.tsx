import { MatterFlow, MatterReminders } from '@/components/matters/matter-flow';
import { MatterContacts, MatterLinks } from '@/components/matters/matter-papers';
import { MainAside } from '@/components/ui/columns';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Lines } from '@/components/ui/task-list';
import type { TopicPage } from '@/lib/meetings/queries-topic';

/** A topic below its head: its words, 组长's decision, the members' opinions, the way it went. */
export function TopicBody({ page }: { page: TopicPage }) {
  const facts = [
    { term: '议题内容', value: page.text },
    { term: '提出理由', value: page.reason },
    { term: '提出', value: page.proposedBy },
    ...(page.meeting ? [{ term: '会议', value: <a href={page.meeting.href}>{page.meeting.title}</a> }] : []),
    ...(page.mergedInto ? [{ term: '并入', value: <a href={page.mergedInto.href}>{page.mergedInto.title}</a> }] : []),
    ...(page.decision ? [{ term: '审定意见', value: page.decision }] : []),
  ];
  const aside = (
    <>
      <MatterLinks links={page.links} />
      <MatterContacts contacts={page.contacts} />
    </>
  );
  return (
    <>
      <MainAside aside={aside}>
        <Section id="summary" title="议题">
          <SummaryList items={facts} />
        </Section>
        <Section
          id="opinions"
          title="研究意见"
          fact={page.opinions.length ? `${page.opinions.length} 个单位` : undefined}
        >
          {page.opinions.length ? (
            <Lines items={page.opinions} />
          ) : (
            <EmptyState title="尚无研究意见">审定通过并交各成员单位研究后提出。</EmptyState>
          )}
        </Section>
      </MainAside>
      <MatterFlow flow={page.flow} late={page.late} />
      <MatterReminders urges={page.urges} orders={page.orders} />
    </>
  );
}

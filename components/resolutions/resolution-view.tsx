import { MatterFlow, MatterReminders } from '@/components/matters/matter-flow';
import { MatterHead } from '@/components/matters/matter-head';
import { MatterFiles, MatterNotes, MatterTerm } from '@/components/matters/matter-notes';
import { MatterContacts, MatterLinks } from '@/components/matters/matter-papers';
import { MainAside } from '@/components/ui/columns';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { PageAnchors } from '@/components/ui/tabs';
import type { DoneWords } from '@/lib/matter-types';
import type { ResolutionPage } from '@/lib/resolutions/queries-page';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'term', label: '办理时限' },
  { id: 'notes', label: '办理进展' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'files', label: '附件' },
];

/** A resolution: what to do until when, what was decided, its date with every extension, progress and analysis (1-3-4). */
export function ResolutionView({ page, done }: { page: ResolutionPage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <PageAnchors anchors={anchors} />
      <MainAside
        aside={
          <>
            <MatterTerm term={page.term} source="会议纪要载明" />
            <MatterContacts contacts={page.contacts} />
          </>
        }
      >
        <Section id="summary" title="摘要">
          <SummaryList items={page.summary} />
        </Section>
        {page.outcome.length > 0 && (
          <Section title="办理结果">
            <SummaryList items={page.outcome} />
          </Section>
        )}
        <MatterNotes notes={page.notes} />
      </MainAside>
      <MatterFlow flow={page.flow} late={page.late} />
      <MatterReminders urges={page.urges} orders={page.orders} />
      <MatterLinks links={page.links} />
      <MatterFiles files={page.files} />
    </>
  );
}

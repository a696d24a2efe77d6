import { MatterFlow, MatterReminders } from '@/components/matters/matter-flow';
import { MatterHead } from '@/components/matters/matter-head';
import { MatterFiles, MatterNotes, MatterTerm } from '@/components/matters/matter-notes';
import { MatterContacts, MatterLinks } from '@/components/matters/matter-papers';
import { MainAside } from '@/components/ui/columns';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { PageAnchors } from '@/components/ui/tabs';
import type { AssignmentPage } from '@/lib/assignments/queries';
import type { DoneWords } from '@/lib/matter-types';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'term', label: '办理时限' },
  { id: 'notes', label: '办理进展' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'files', label: '附件' },
];

/** An assigned matter: what to do until when, its document, its date with every extension, how far it has come (1-2-6). */
export function AssignmentView({ page, done }: { page: AssignmentPage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <PageAnchors anchors={anchors} />
      <MainAside
        aside={
          <>
            <MatterTerm term={page.term} source="来文载明" />
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

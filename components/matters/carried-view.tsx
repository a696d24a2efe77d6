import { MainAside } from '@/components/ui/columns';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { PageAnchors } from '@/components/ui/tabs';
import type { DoneWords } from '@/lib/matter-types';
import type { CarriedPage } from '@/lib/matters/queries-carried';
import { MatterFlow, MatterReminders } from './matter-flow';
import { MatterHead } from './matter-head';
import { MatterFiles, MatterNotes, MatterTerm } from './matter-notes';
import { MatterContacts, MatterLinks } from './matter-papers';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'term', label: '办理时限' },
  { id: 'notes', label: '办理进展' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'files', label: '附件' },
];

type ViewProps = { page: CarriedPage; done: DoneWords | null; source: string };

/**
 * A matter that a unit carries out: what to do until when, what it asks, its date (`source` says who set it) with every
 * extension, how far it has come (1-2-6, 1-3-4).
 */
export function CarriedView({ page, done, source }: ViewProps) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <PageAnchors anchors={anchors} />
      <MainAside
        aside={
          <>
            <MatterTerm term={page.term} source={source} />
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

import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { DoneWords } from '@/lib/matter-types';
import type { CarriedPage } from '@/lib/matters/queries-carried';
import { MatterBody } from './matter-body';
import { MatterHead } from './matter-head';
import { MatterNotes, MatterTerm } from './matter-notes';

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
      <MatterBody page={page} anchors={anchors} aside={<MatterTerm term={page.term} source={source} />}>
        <Section id="summary" title="摘要">
          <SummaryList items={page.summary} />
        </Section>
        {page.outcome.length > 0 && (
          <Section title="办理结果">
            <SummaryList items={page.outcome} />
          </Section>
        )}
        <MatterNotes notes={page.notes} />
      </MatterBody>
    </>
  );
}

import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { MatterTerm } from '@/components/matters/matter-notes';
import { Timeline } from '@/components/matters/timeline';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { DoneWords } from '@/lib/matter-types';
import type { RequestPage } from '@/lib/requests/queries';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'outcome', label: '答复' },
  { id: 'term', label: '办理时限' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'letters', label: '函件' },
  { id: 'files', label: '附件' },
];

/** A request: what is asked until when, what was answered, every date with its reason, its letters (4-2-1 to 4-2-4). */
export function RequestView({ page, done }: { page: RequestPage; done: DoneWords | null }) {
  const { term, notes, outcome } = page;
  const shown = anchors.filter(({ id }) => (id !== 'outcome' || outcome.length > 0) && (id !== 'term' || term));
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MatterBody
        page={page}
        anchors={shown}
        aside={term && <MatterTerm term={term} source="原时限和延期一并保留" />}
        letters="发出请求时自动编号、生成协助函。"
        files="双方可以在“补充材料”上传。"
      >
        <Section id="summary" title="摘要" fact={<ClauseTag id={page.clause} label={`条款 ${page.clause}`} />}>
          <SummaryList items={page.summary} />
        </Section>
        {outcome.length > 0 && (
          <Section id="outcome" title="答复">
            <SummaryList items={outcome} />
          </Section>
        )}
        {notes.length > 0 && (
          <Section id="notes" title="办理过程" fact={`${notes.length} 条，不能修改`}>
            <Timeline events={notes} />
          </Section>
        )}
      </MatterBody>
    </>
  );
}

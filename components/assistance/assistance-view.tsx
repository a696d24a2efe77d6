import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { Timeline } from '@/components/matters/timeline';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { AssistancePage } from '@/lib/assistance/queries';
import type { DoneWords } from '@/lib/matter-types';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'letters', label: '函件' },
  { id: 'receipts', label: '签收记录' },
  { id: 'files', label: '附件' },
];

/** A hazard notice or a letter to a unit in charge: until when, what it says, what the unit did (4-1-1, 4-3-1, 4-3-2). */
export function AssistanceView({ page, done }: { page: AssistancePage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MatterBody page={page} anchors={anchors} letters="发出时自动编号、生成函件。" files="案件材料在“上传材料”添加。">
        <Section id="summary" title="摘要" fact={<ClauseTag id={page.clause} />}>
          <SummaryList items={page.summary} />
        </Section>
        {page.outcome.length > 0 && (
          <Section title="处理结果">
            <SummaryList items={page.outcome} />
            {page.notes.length > 0 && <Timeline events={page.notes} />}
          </Section>
        )}
      </MatterBody>
    </>
  );
}

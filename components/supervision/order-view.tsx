import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { Timeline } from '@/components/matters/timeline';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { DoneWords } from '@/lib/matter-types';
import type { OrderPage } from '@/lib/supervision/queries-page';

const anchors = [
  { id: 'summary', label: '督办内容' },
  { id: 'outcome', label: '答复' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'letters', label: '函件' },
  { id: 'files', label: '附件' },
];

/** What it is about: the matter, as a link for those who may see it; nothing when the unit itself was ordered. */
function about({ kind, about: on }: OrderPage) {
  if (!on) return [];
  return [{ term: kind ?? '督办事项', value: on.href ? <a href={on.href}>{on.title}</a> : on.title }];
}

/** An order: what is asked of whom until when, 组长's word, the answer, both letters (1-2-1). */
export function OrderView({ page, done }: { page: OrderPage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MatterBody
        page={page}
        anchors={anchors}
        letters="督办通知发出时自动编号。"
        files="承办单位可以随答复上传报告、照片等材料。"
      >
        <Section id="summary" title="督办内容">
          <SummaryList items={[...about(page), ...page.summary]} />
        </Section>
        {page.instructions.length > 0 && (
          <Section title="组长批示">
            <Timeline events={page.instructions} />
          </Section>
        )}
        <Section id="outcome" title="答复">
          {page.outcome.length > 0 ? (
            <SummaryList items={page.outcome} />
          ) : (
            <p className="pt-2 text-muted">尚未答复。</p>
          )}
        </Section>
      </MatterBody>
    </>
  );
}

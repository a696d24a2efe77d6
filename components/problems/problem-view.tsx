import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { MatterNotes, MatterTerm } from '@/components/matters/matter-notes';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { DoneWords } from '@/lib/matter-types';
import type { ProblemPage } from '@/lib/problems/queries';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'notes', label: '研究和整改' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'files', label: '附件' },
];

/** A problem: what is not joined up and between whom, what was decided, how far it has come (1-2-3). */
export function ProblemView({ page, done }: { page: ProblemPage; done: DoneWords | null }) {
  const { clause, term } = page;
  const about = clause && {
    term: '涉及条款',
    value: <ClauseTag id={clause.id} label={`${clause.id} ${clause.title}`} />,
  };
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MatterBody
        page={page}
        anchors={anchors}
        aside={term && <MatterTerm term={term} source="整改意见载明" />}
        files="事实材料和整改材料可以在“补充材料”上传。"
      >
        <Section id="summary" title="摘要">
          <SummaryList items={about ? [...page.summary, about] : page.summary} />
        </Section>
        {page.outcome.length > 0 && (
          <Section title="研究处理">
            <SummaryList items={page.outcome} />
          </Section>
        )}
        <MatterNotes
          notes={page.notes}
          title="研究和整改"
          empty={{ title: '尚无记录', text: '研究意见、整改进展列在这里，填写后不能修改。' }}
        />
      </MatterBody>
    </>
  );
}

import { ApprovalBar } from '@/components/matters/approval-bar';
import { LedgerNote } from '@/components/matters/ledger-note';
import { LetterSheet } from '@/components/matters/letter-sheet';
import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { MatterNotes } from '@/components/matters/matter-notes';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { DoneWords } from '@/lib/matter-types';
import type { ProposalPage } from '@/lib/proposals/queries';

const anchors = [
  { id: 'paper', label: '正文' },
  { id: 'answer', label: '区政府答复' },
  { id: 'letters', label: '函件' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'files', label: '附件' },
];

/** A proposal: its letter as it is or will be sent, its approvals, the reply of 区政府 (1-2-5). */
export function ProposalView({ page, done }: { page: ProposalPage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route}>
        {page.steps.length > 0 && <ApprovalBar label="办文进度" steps={page.steps} />}
      </MatterHead>
      {page.returned && (
        <LedgerNote>
          <b>退回修改</b>　{page.returned}
        </LedgerNote>
      )}
      <MatterBody
        page={page}
        anchors={page.answer.length ? anchors : anchors.filter(({ id }) => id !== 'answer')}
        aside={
          <Section id="summary" title="摘要">
            <SummaryList narrow items={page.summary} />
          </Section>
        }
        letters="组长签发时自动编号，可下载 Word 文件。"
        files="调研报告、数据和答复文件可以在“上传材料”“补充材料”上传。"
      >
        {page.answer.length > 0 && (
          <Section id="answer" title="区政府答复">
            <SummaryList items={page.answer} />
          </Section>
        )}
        <Section id="paper" title={page.number ? '正文' : '预览'} fact={page.number ? undefined : '按现在保存的内容'}>
          {page.letter && <LetterSheet sheet={page.letter} />}
        </Section>
        {page.notes.length > 0 && <MatterNotes notes={page.notes} title="办理记录" />}
      </MatterBody>
    </>
  );
}

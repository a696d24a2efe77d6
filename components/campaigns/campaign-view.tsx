import { ApprovalBar } from '@/components/matters/approval-bar';
import { LedgerNote } from '@/components/matters/ledger-note';
import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { MatterNotes } from '@/components/matters/matter-notes';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { CampaignPage } from '@/lib/campaigns/queries';
import type { DoneWords } from '@/lib/matter-types';
import { ResultsSection, TasksSection } from './results';

const anchors = [
  { id: 'summary', label: '方案' },
  { id: 'tasks', label: '任务分工' },
  { id: 'results', label: '战果' },
  { id: 'police', label: '公安保障' },
  { id: 'letters', label: '函件' },
  { id: 'flow', label: '流程跟踪' },
];

/** A campaign: its plan and tasks, the notice to the police, results day by day, its summary (1-2-4, 7-2-1). */
export function CampaignView({ page, done }: { page: CampaignPage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route}>
        {page.steps.length > 0 && <ApprovalBar label="行动进度" steps={page.steps} />}
      </MatterHead>
      {page.returned && (
        <LedgerNote>
          <b>退回修改</b>　{page.returned}
        </LedgerNote>
      )}
      <MatterBody
        page={page}
        anchors={anchors}
        aside={
          <Section id="police" title="公安保障">
            <SummaryList narrow items={page.police} />
          </Section>
        }
        letters="部署通知在组长批准时编号；通知公安机关的函由区综合行政执法局发出。"
        files="点位清单、现场照片等可以在“上传材料”“补充材料”上传。"
      >
        <Section id="summary" title="行动方案">
          <SummaryList items={page.summary} />
        </Section>
        <TasksSection tasks={page.tasks} deployed={page.deployed} />
        <ResultsSection results={page.results} days={page.days} />
        {page.outcome && (
          <Section id="outcome" title="行动总结" fact={page.outcome.by}>
            <p className="whitespace-pre-line">{page.outcome.summary}</p>
          </Section>
        )}
        {page.notes.length > 0 && <MatterNotes notes={page.notes} title="办理记录" />}
      </MatterBody>
    </>
  );
}

import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { Timeline } from '@/components/matters/timeline';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { StateWord } from '@/components/ui/tag';
import { Lines, TaskList } from '@/components/ui/task-list';
import type { DisputePage } from '@/lib/disputes/queries';
import type { DoneWords } from '@/lib/matter-types';

const anchors = [
  { id: 'summary', label: '争议' },
  { id: 'coordination', label: '协调' },
  { id: 'notes', label: '往来意见' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'letters', label: '函件' },
  { id: 'files', label: '附件' },
];

/** A dispute: what is in dispute, what each side says, how it is coordinated and how it ends (4-4-1, 4-4-2). */
export function DisputeView({ page, done }: { page: DisputePage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MatterBody
        page={page}
        anchors={anchors}
        aside={<Aside page={page} />}
        letters="受理时发出协调通知，自动编号。"
        files="双方的依据材料和协调材料可以补充上传。"
      >
        {page.decision.length > 0 && (
          <Section title="区政府决定">
            <SummaryList items={page.decision} />
          </Section>
        )}
        {page.opinion && <Opinion opinion={page.opinion} />}
        <Section id="summary" title="争议">
          <SummaryList items={page.summary} />
        </Section>
        <Section
          id="coordination"
          title="协调"
          fact={page.sessions.length ? `${page.sessions.length} 次会议` : undefined}
          more={page.topicHref ? { href: page.topicHref, label: '就此提出联席会议议题' } : undefined}
        >
          {page.sessions.length ? (
            <Lines items={page.sessions} />
          ) : (
            <EmptyState title="尚未召开协调会">召开后由区政府法制机构记录，各方可以查阅。</EmptyState>
          )}
        </Section>
        <Section
          id="notes"
          title="往来意见"
          fact={page.notes.length ? `${page.notes.length} 条，提出后不能修改` : undefined}
        >
          {page.notes.length ? (
            <Timeline events={page.notes} />
          ) : (
            <EmptyState title="尚无往来意见">对方的书面答复、临时措施和各方的确认列在这里。</EmptyState>
          )}
        </Section>
      </MatterBody>
    </>
  );
}

function Opinion({ opinion }: { opinion: NonNullable<DisputePage['opinion']> }) {
  const tasks = opinion.sides.map(({ title, text, done }) => ({
    name: title,
    detail: text,
    state: <StateWord at={done ? 'done' : 'waiting'}>{done ? '已确认' : '未确认'}</StateWord>,
  }));
  return (
    <Section id="opinion" title="协调意见" fact={opinion.put}>
      <p className="py-3 text-row whitespace-pre-line">{opinion.words}</p>
      <TaskList tasks={tasks} />
    </Section>
  );
}

function Aside({ page }: { page: DisputePage }) {
  if (page.interim.length === 0) return null;
  return (
    <Section title="临时措施" fact="争议解决前照此办理">
      <SummaryList narrow items={page.interim} />
    </Section>
  );
}

import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { Timeline } from '@/components/matters/timeline';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { InspectionPage } from '@/lib/cooperation/queries';
import type { DoneWords } from '@/lib/matter-types';
import { TaskTable } from './task-table';

/** A joint inspection: its plan, who checks what until when, what came of it (4-3-3). */
export function InspectionView({ page, done }: { page: InspectionPage; done: DoneWords | null }) {
  const assign = page.mayAssign ? { href: `${page.href}/assign`, label: '安排任务' } : undefined;
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <Section id="tasks" title="任务和结果" fact={page.totals || undefined} more={assign}>
        {page.tasks.length ? (
          <TaskTable tasks={page.tasks} />
        ) : (
          <EmptyState title="尚未安排任务">为每个参加单位安排任务和时限，然后印发计划。</EmptyState>
        )}
      </Section>
      <MatterBody page={page} letters="印发计划时自动编号。">
        {page.conclusion && (
          <Section title="检查总结" fact={page.summarisedBy ?? undefined}>
            <p className="py-3 text-row whitespace-pre-line">{page.conclusion}</p>
          </Section>
        )}
        <Section id="summary" title="计划">
          <SummaryList items={page.summary} />
        </Section>
        {page.notes.length > 0 && (
          <Section id="notes" title="填报和调整" fact="填报后不能修改，可以更新">
            <Timeline events={page.notes} />
          </Section>
        )}
      </MatterBody>
    </>
  );
}

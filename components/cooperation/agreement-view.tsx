import { FileList } from '@/components/matters/file-list';
import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { Timeline } from '@/components/matters/timeline';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { StateWord } from '@/components/ui/tag';
import { TaskList } from '@/components/ui/task-list';
import type { AgreementPage } from '@/lib/cooperation/queries-agreement';
import type { DoneWords } from '@/lib/matter-types';

/** An agreement: what it is about, who signs, from when to when, its text (4-3-3). */
export function AgreementView({ page, done }: { page: AgreementPage; done: DoneWords | null }) {
  const signers = page.signers.map(({ name, detail, done: agreed }) => ({
    name,
    detail,
    state: <StateWord at={agreed ? 'done' : 'waiting'}>{agreed ? '同意' : '待会签'}</StateWord>,
  }));
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MatterBody page={page} files={null}>
        <Section id="summary" title="协作文本">
          <SummaryList items={page.summary} />
        </Section>
        <Section id="files" title="文本" fact={page.files.length ? `${page.files.length} 份` : undefined}>
          {page.files.length ? (
            <FileList files={page.files} />
          ) : (
            <EmptyState title="尚未上传文本">送各方会签前，由牵头单位在“上传材料”上传。</EmptyState>
          )}
        </Section>
        <Section id="signers" title="签署单位">
          <TaskList tasks={signers} />
        </Section>
        {page.notes.length > 0 && (
          <Section id="notes" title="会签和续签">
            <Timeline events={page.notes} />
          </Section>
        )}
      </MatterBody>
    </>
  );
}

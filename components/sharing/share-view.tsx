import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterBody } from '@/components/matters/matter-body';
import { MatterHead } from '@/components/matters/matter-head';
import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { Lines } from '@/components/ui/task-list';
import type { DoneWords } from '@/lib/matter-types';
import type { SharePage } from '@/lib/sharing/queries';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'letters', label: '函件' },
  { id: 'receipts', label: '签收记录' },
  { id: 'files', label: '附件' },
];

/** A shared record: what it says and whether it still stands, its versions, its letters and receipts (3-1-1 … 3-4-3). */
export function ShareView({ page, done }: { page: SharePage; done: DoneWords | null }) {
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MatterBody
        page={page}
        anchors={anchors}
        aside={<Aside page={page} />}
        letters="抄送时自动编号。"
        files="文件原文可以在抄送前从“补充材料”上传。"
      >
        <Section id="summary" title="摘要" fact={page.versionNo > 1 ? `第${page.versionNo}版` : undefined}>
          <SummaryList items={page.summary} />
        </Section>
        {page.checks.length > 0 && (
          <Section title="三项制度落实情况" fact={<ClauseTag id="7-4-2" />}>
            <SummaryList items={page.checks} />
          </Section>
        )}
        {page.call.length > 0 && (
          <Section title="电话或口头告知" fact={<ClauseTag id="3-4-3" />}>
            <SummaryList items={page.call} />
          </Section>
        )}
        <Earlier versions={page.earlier} />
      </MatterBody>
    </>
  );
}

function Aside({ page }: { page: SharePage }) {
  const { standing, recipients, clause } = page;
  return (
    <>
      {standing && (
        <Section title="效力">
          <p className="pt-2">
            <Tag look={standing.ended ? 'urgent' : 'plain'}>{standing.words}</Tag>
          </p>
          {standing.why && <p className="pt-2 text-sm text-ink-2">{standing.why}</p>}
        </Section>
      )}
      <Section title="接收单位" fact={`${recipients.length} 个`}>
        <Lines items={recipients.map((name) => ({ key: name, title: name }))} />
        <p className="pt-2 text-sm">
          <ClauseTag id={clause} label="共享依据" />
        </p>
      </Section>
    </>
  );
}

/** 以前的版本: replaced by a correction and still to be read (3-2-1). */
function Earlier({ versions }: { versions: SharePage['earlier'] }) {
  if (versions.length === 0) return null;
  return (
    <Section id="versions" title="以前的版本" fact={`${versions.length} 个，保留备查`}>
      {versions.map(({ key, title, reason, lines }) => (
        <Details key={key} summary={title}>
          <p className="py-1 text-sm text-ink-2">{reason}</p>
          <SummaryList items={lines} />
        </Details>
      ))}
    </Section>
  );
}

import { FileList } from '@/components/matters/file-list';
import { LetterTable } from '@/components/matters/letter-table';
import { MatterReminders } from '@/components/matters/matter-flow';
import { MatterLinks } from '@/components/matters/matter-papers';
import { PartyBlock } from '@/components/matters/party-block';
import { ReceiptTable } from '@/components/matters/receipt-table';
import { Halves, MainAside } from '@/components/ui/columns';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { PageAnchors } from '@/components/ui/tabs';
import { StateWord, Tag } from '@/components/ui/tag';
import { Lines, TaskList } from '@/components/ui/task-list';
import type { TransferPage } from '@/lib/transfers/queries';
import type { Line, MaterialWords } from '@/lib/transfers/view-page';
import { TransferFlow } from './transfer-flow';

const anchors = [
  { id: 'summary', label: '摘要' },
  { id: 'materials', label: '移送材料' },
  { id: 'flow', label: '流程跟踪' },
  { id: 'letters', label: '函件' },
  { id: 'receipts', label: '签收记录' },
  { id: 'files', label: '附件' },
  { id: 'party', label: '当事人' },
];

/** A transfer below its head: the case, the materials, the way it went, its papers and people. */
export function TransferBody({ page }: { page: TransferPage }) {
  return (
    <>
      <PageAnchors anchors={anchors} />
      <MainAside aside={<Aside page={page} />}>
        <Section id="summary" title="摘要">
          <SummaryList items={page.summary.map(item)} />
        </Section>
        {page.outcome.length > 0 && (
          <Section title="反馈和决定">
            <SummaryList items={page.outcome.map(item)} />
          </Section>
        )}
        <Section id="materials" title="移送材料" fact="二（三）四项">
          <TaskList tasks={page.materials.map(task)} />
        </Section>
      </MainAside>
      <TransferFlow flow={page.flow} late={page.late} />
      <MatterReminders urges={page.urges} orders={page.orders} />
      <Halves>
        <Section id="letters" title="函件">
          {page.letters.length ? (
            <LetterTable letters={page.letters} />
          ) : (
            <EmptyState title="尚无函件">移送时自动编号、生成移交函。</EmptyState>
          )}
        </Section>
        <Section id="receipts" title="签收记录" fact="打开页面不算签收">
          {page.receipts.length ? (
            <ReceiptTable receipts={page.receipts} />
          ) : (
            <EmptyState title="尚未送达">移送后，对方收件箱立即收到。</EmptyState>
          )}
          <p className="pt-2 text-sm text-muted">操作记录 {page.actCount} 条，逐条封存，可离线校验。</p>
        </Section>
      </Halves>
      <Section id="files" title="附件" fact={page.files.length ? `${page.files.length} 份` : undefined}>
        {page.files.length ? (
          <FileList files={page.files} />
        ) : (
          <EmptyState title="尚无附件">案源材料和证据材料由移出单位上传。</EmptyState>
        )}
      </Section>
    </>
  );
}

function Aside({ page }: { page: TransferPage }) {
  const unmask = page.mayUnmask ? `/transfers/${page.id}/unmask` : undefined;
  return (
    <>
      <Section id="party" title="当事人">
        <PartyBlock items={page.party.map(item)} unmaskHref={unmask} />
      </Section>
      <Section title="双方联络" more={page.askHref ? { href: page.askHref, label: '请求协作' } : undefined}>
        <Lines items={page.contacts} />
      </Section>
      <MatterLinks links={page.links} />
    </>
  );
}

const item = ({ term, value, tag }: Line) => ({
  term,
  value: tag ? (
    <>
      <Tag>{tag}</Tag> {value}
    </>
  ) : (
    value
  ),
});

const task = ({ name, detail, there, words }: MaterialWords) => ({
  name,
  detail,
  state: <StateWord at={there ? 'done' : 'waiting'}>{words}</StateWord>,
});

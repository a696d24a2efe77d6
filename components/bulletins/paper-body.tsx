import { LetterSheet } from '@/components/matters/letter-sheet';
import { LetterLines } from '@/components/matters/letter-table';
import { MatterFlow, MatterReminders } from '@/components/matters/matter-flow';
import { ReceiptTable } from '@/components/matters/receipt-table';
import { MainAside } from '@/components/ui/columns';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { PageAnchors } from '@/components/ui/tabs';
import type { PaperPage } from '@/lib/bulletins/queries';
import { ContributionsSection } from './contributions';
import { FiguresSection } from './figures';

/** A paper below its head: the text as it is printed, what units wrote, the figures, who signed for it, its way. */
export function PaperBody({ page }: { page: PaperPage }) {
  const brief = page.type === 'bulletin' && !page.issued;
  const anchors = [
    { id: 'summary', label: '摘要' },
    ...(page.preview ? [{ id: 'paper', label: page.issued ? '正文' : '预览' }] : []),
    ...(brief ? [{ id: 'contributions', label: '供稿' }] : []),
    ...(page.figures ? [{ id: 'figures', label: '数据快照' }] : []),
    { id: 'receipts', label: '签收情况' },
    { id: 'flow', label: '流程跟踪' },
  ];
  return (
    <>
      <PageAnchors anchors={anchors} />
      <MainAside aside={<Aside page={page} />}>
        {page.preview ? (
          <Section id="paper" title={page.issued ? '正文' : '预览'} fact={page.issued ? undefined : '按现在保存的内容'}>
            <LetterSheet sheet={page.preview} />
          </Section>
        ) : (
          <NotYet page={page} />
        )}
        {brief && <ContributionsSection contributions={page.contributions} missing={page.missing} />}
      </MainAside>
      {page.figures && <FiguresSection figures={page.figures} />}
      <Receipts page={page} />
      <MatterFlow flow={page.flow} late={page.late} />
      <MatterReminders urges={page.urges} orders={page.orders} />
      <p className="pt-2 text-sm text-muted">操作记录 {page.actCount} 条，逐条封存，可离线校验。</p>
    </>
  );
}

function NotYet({ page }: { page: PaperPage }) {
  const collecting = page.type === 'bulletin';
  return (
    <Section id="paper" title="正文">
      <EmptyState title="尚未印发">
        {collecting ? '征集结束、编制并经办公室主任同意后印发。' : '经办公室主任同意、组长签发后印发。'}
      </EmptyState>
    </Section>
  );
}

function Aside({ page }: { page: PaperPage }) {
  return (
    <>
      <Section id="summary" title="摘要">
        <SummaryList items={page.summary} narrow />
      </Section>
      <Section id="letters" title="文件">
        {page.letters.length ? (
          <LetterLines letters={page.letters} />
        ) : (
          <EmptyState title="尚无文号">印发时自动编号，可下载 Word 文件。</EmptyState>
        )}
      </Section>
    </>
  );
}

function Receipts({ page }: { page: PaperPage }) {
  const { receipts, unsigned } = page;
  const signed = receipts.length - unsigned.length;
  if (receipts.length === 0)
    return (
      <Section id="receipts" title="签收情况">
        <EmptyState title="尚未送达">印发后各成员单位、镇街立即收到，并在这里签收。</EmptyState>
      </Section>
    );
  return (
    <Section
      id="receipts"
      title="签收情况"
      fact={`已签收 ${signed} 个单位，共 ${receipts.length} 个；打开页面不算签收`}
    >
      {unsigned.length > 0 && <p className="mt-2 max-w-[64em] text-row">未签收：{unsigned.join('、')}</p>}
      <Details summary="逐个单位的签收记录">
        <ReceiptTable receipts={receipts} />
      </Details>
    </Section>
  );
}

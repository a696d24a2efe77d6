import { LedgerNote } from '@/components/matters/ledger-note';
import { Box } from '@/components/ui/columns';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import type { DraftPage } from '@/lib/transfers/queries-draft';
import { FactFields, JurisdictionFields } from './draft-fields';
import { DraftForm } from './draft-form';
import { DraftMaterials } from './draft-materials';
import { OwnClock } from './draft-side';

/** The draft as a page: new, or saved before. */
export function DraftView({
  page,
  idempotencyKey,
  maxBytes,
}: {
  page: DraftPage;
  idempotencyKey: string;
  maxBytes: number;
}) {
  const { saved, draft, returned } = page;
  const lead = saved ? `${draft.title || '（案由未填）'} · 草稿` : '填到哪里保存到哪里，填完后核对。';
  return (
    <>
      <BackLink href={saved ? `/transfers/${saved.id}` : '/transfers'}>{saved ? '返回事项' : '案件移送'}</BackLink>
      <PageHeader title={saved ? '修改移送草稿' : '新建移送'} lead={lead} />
      {returned && (
        <LedgerNote>
          <b>审批退回</b>　{returned}
        </LedgerNote>
      )}
      <DraftForm
        start={saved}
        idempotencyKey={idempotencyKey}
        steps={page.steps}
        slots={page.slots}
        senderId={page.senderId}
        side={<Side page={page} />}
      >
        <FactFields {...page} />
        <JurisdictionFields {...page} />
        <DraftMaterials page={page} maxBytes={maxBytes} />
      </DraftForm>
    </>
  );
}

function Side({ page }: { page: DraftPage }) {
  return (
    <>
      <OwnClock clock={page.clock} />
      <Box title="填写提示">
        <p>发现日期、认定日和本单位电话已预填，请核对。填到哪里保存到哪里，关闭页面不丢失。</p>
      </Box>
    </>
  );
}

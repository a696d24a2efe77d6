import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { KindTabs } from '@/components/requests/kind-tabs';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { ASSISTANCE_TYPES } from '@/lib/assistance/matter-type';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';
import { REQUEST_TYPES } from '@/lib/requests/matter-type';

export const metadata: Metadata = { title: '联动协作' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const KINDS = [...REQUEST_TYPES, ...ASSISTANCE_TYPES].map(({ procedure, title }) => ({
  kind: procedure.type,
  label: title,
}));

export default async function RequestsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const types = KINDS.map((one) => one.kind);
  const list = await listMatters(actor, types, address);
  const lead = (
    <>
      认定鉴定、咨询、法律顾问服务、调取材料，隐患通报，配合执行和撤销证件的书面函告。
      <ClauseTag id="4-2-1" label="条款 四（一）至（三）" />
    </>
  );
  return (
    <>
      <PageHeader title="联动协作" lead={lead}>
        {can(actor, 'request.create') && (
          <ButtonLink look="primary" href="/requests/new">
            新建协作请求
          </ButtonLink>
        )}
        {can(actor, 'assistance.create') && (
          <ButtonLink look="plain" href="/assistance/new">
            新建函告
          </ButtonLink>
        )}
      </PageHeader>
      <KindTabs kinds={KINDS} kind={types.includes(address.kind) ? address.kind : ''} />
      <MatterList list={list} address={address} path="/requests" name="协作事项" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

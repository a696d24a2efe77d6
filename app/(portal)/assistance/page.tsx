import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { ASSISTANCE_KINDS } from '@/lib/assistance/procedure';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '隐患通报和函告' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AssistanceListPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ASSISTANCE_KINDS, address);
  const lead = (
    <>
      发现重大隐患的通报或者报告，需配合执行的决定和需要撤销的证件的书面函告。
      <ClauseTag id="4-1-1" label="条款 四（一）" /> <ClauseTag id="4-3-1" label="条款 四（三）" />
    </>
  );
  return (
    <>
      <BackLink href="/requests">联动协作</BackLink>
      <PageHeader title="隐患通报和函告" lead={lead}>
        {can(actor, 'assistance.create') && (
          <ButtonLink look="primary" href="/assistance/new">
            新建通报、函告
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path="/assistance" name="函告" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { TransferList } from '@/components/transfers/transfer-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readAddress } from '@/lib/transfers/list-address';
import { BADGE_UP_TO, COUNTED_UP_TO, listTransfers } from '@/lib/transfers/queries-list';
import { unitChoices } from '@/lib/transfers/queries-units';

export const metadata: Metadata = { title: '案件移送' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TransfersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readAddress(await searchParams);
  const [list, units] = await Promise.all([listTransfers(actor, address), unitChoices()]);
  const lead = (
    <>
      一案一移送；不属于本部门管辖的报请区政府决定，不得再行移送。
      <ClauseTag id="2-2-4" label="条款 二（二）" />
    </>
  );
  return (
    <>
      <PageHeader title="案件移送" lead={lead}>
        {can(actor, 'transfer.create') && (
          <ButtonLink look="primary" href="/transfers/new">
            新建移送
          </ButtonLink>
        )}
      </PageHeader>
      {list ? (
        <TransferList {...list} address={address} units={units} countedUpTo={COUNTED_UP_TO} badgeUpTo={BADGE_UP_TO} />
      ) : (
        <EmptyState title="您的岗位不办理案件移送">
          移送由移出、接收单位和区政府办理，联席会议办公室和组长督查。
        </EmptyState>
      )}
    </>
  );
}

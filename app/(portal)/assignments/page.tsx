import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '交办事项' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AssignmentsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['assignment'], address);
  const lead = (
    <>
      研究处理区委、区政府交办的其他综合行政执法事项。
      <ClauseTag id="1-2-6" label="条款 一（二）" />
    </>
  );
  return (
    <>
      <PageHeader title="交办事项" lead={lead}>
        {can(actor, 'assignment.create') && (
          <ButtonLink look="primary" href="/assignments/new">
            新建交办事项
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path="/assignments" name="交办事项" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

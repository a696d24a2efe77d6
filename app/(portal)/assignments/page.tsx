import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '交办事项' };

export default async function AssignmentsPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'assignment', readListAddress(await searchParams));
  const lead = (
    <>
      研究处理区委、区政府交办的其他综合行政执法事项。
      <ClauseTag id="1-2-6" label="条款 一（二）" />
    </>
  );
  return <KindList page={page} title="交办事项" lead={lead} create="新建交办事项" />;
}

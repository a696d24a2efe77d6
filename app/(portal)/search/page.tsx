import type { Metadata } from 'next';
import { MatterList } from '@/components/matters/matter-list';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/kernel/session/current';
import { MATTER_TYPES } from '@/lib/matter-types';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '查询事项' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** 查询: matters of every kind that the reader may see, by number, title or party. */
export default async function SearchPage({ searchParams }: Props) {
  const actor = await requireActor();
  const given = readListAddress(await searchParams);
  const address = { ...given, tab: given.tab || ('all' as const) };
  const list = await listMatters(
    actor,
    MATTER_TYPES.map(({ type }) => type),
    address,
  );
  return (
    <>
      <PageHeader title="查询事项" lead="按文号、标题或当事人查找您有权查看的全部事项。" />
      <MatterList list={list} address={address} path="/search" name="事项" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

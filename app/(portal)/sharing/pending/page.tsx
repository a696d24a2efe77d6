import type { Metadata } from 'next';
import { MatterList } from '@/components/matters/matter-list';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '登记和抄送' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SharingPendingPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['sharing'], address);
  return (
    <>
      <BackLink href="/sharing">信息共享</BackLink>
      <PageHeader title="登记和抄送" lead="登记后应抄送未抄送的，以及已经抄送、撤回和作废的。" />
      <MatterList list={list} address={address} path="/sharing/pending" name="共享信息" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

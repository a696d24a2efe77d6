import type { Metadata } from 'next';
import { PaperList } from '@/components/bulletins/paper-list';
import { ClauseTag } from '@/components/matters/clause-tag';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '月度通报' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CircularsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['circular'], address);
  const lead = (
    <>
      监督并通报联席会议的落实情况：看板数字取数后固定，组长签发。
      <ClauseTag id="1-2-2" label="条款 一（二）2" />
    </>
  );
  return (
    <PaperList
      type="circular"
      list={list}
      address={address}
      countedUpTo={COUNTED_UP_TO}
      lead={lead}
      mayBegin={can(actor, 'circular.create')}
    />
  );
}

import type { Metadata } from 'next';
import { PaperList } from '@/components/bulletins/paper-list';
import { ClauseTag } from '@/components/matters/clause-tag';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '工作简报' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BulletinsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['bulletin'], address);
  const lead = (
    <>
      收集各单位的工作情况，编制工作简报，发布工作信息。
      <ClauseTag id="1-3-1" label="条款 一（三）1" />
    </>
  );
  return (
    <PaperList
      type="bulletin"
      list={list}
      address={address}
      countedUpTo={COUNTED_UP_TO}
      lead={lead}
      mayBegin={can(actor, 'bulletin.create')}
    />
  );
}

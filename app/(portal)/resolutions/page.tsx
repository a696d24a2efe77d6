import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '议定事项' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResolutionsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const given = readListAddress(await searchParams);
  // What is not yet struck off, by its date, is what the list is for.
  const address = { ...given, tab: given.tab || ('open' as const), sort: given.sort || ('due' as const) };
  const list = await listMatters(actor, ['resolution'], address);
  const lead = (
    <>
      督促联席会议议定事项的进展和落实情况，分析研究，提出处理意见。
      <ClauseTag id="1-3-4" label="条款 一（三）" />
    </>
  );
  return (
    <>
      <PageHeader title="议定事项" lead={lead} />
      <MatterList
        list={list}
        address={address}
        path="/resolutions"
        name="议定事项"
        countedUpTo={COUNTED_UP_TO}
        empty="议定事项由组长签发的会议纪要产生，不能单独新建；纪要签发后，每一项都会列在这里。"
      />
    </>
  );
}

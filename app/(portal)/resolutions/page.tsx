import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '议定事项' };

export default async function ResolutionsPage({ searchParams }: { searchParams: Search }) {
  const given = readListAddress(await searchParams);
  // What is not yet struck off, by its date, is what the list is for.
  const address = { ...given, tab: given.tab || ('open' as const), sort: given.sort || ('due' as const) };
  const page = await kindList(await requireActor(), 'resolution', address);
  const lead = (
    <>
      督促联席会议议定事项的进展和落实情况，分析研究，提出处理意见。
      <ClauseTag id="1-3-4" label="条款 一（三）" />
    </>
  );
  return (
    <KindList
      page={page}
      title="议定事项"
      lead={lead}
      empty="议定事项由组长签发的会议纪要产生，不能单独新建；纪要签发后，每一项都会列在这里。"
    />
  );
}

import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '会议议题' };

export default async function TopicsPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'topic', readListAddress(await searchParams));
  const lead = (
    <>
      各成员单位根据工作需要随时提出 <ClauseTag id="1-4-4" label="条款 一（四）" />
      ，联席会议办公室汇总后报组长审定 <ClauseTag id="1-3-2" label="条款 一（三）2" />
      ，审定通过的交各成员单位研究。
    </>
  );
  return (
    <KindList
      page={page}
      title="会议议题"
      name="议题"
      lead={lead}
      create="提出议题"
      beside={{ href: '/meetings', label: '联席会议' }}
    />
  );
}

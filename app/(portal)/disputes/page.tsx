import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '争议协调' };

export default async function DisputesPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'dispute', readListAddress(await searchParams));
  const lead = (
    <>
      执法争议由区政府法制机构按照密切联系、有利处置原则协调处理，协调不成的报区人民政府解决。
      <ClauseTag id="4-4-1" label="条款 四（四）" />
    </>
  );
  return (
    <KindList
      page={page}
      title="争议协调"
      name="执法争议"
      lead={lead}
      create="提出执法争议"
      empty="与其他单位在执法中发生争议、自行协商不成的，可以提出；也可以从有关事项的页面提出。"
    />
  );
}

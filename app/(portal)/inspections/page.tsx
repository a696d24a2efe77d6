import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '联合检查' };

export default async function InspectionsPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'inspection', readListAddress(await searchParams));
  const lead = (
    <>
      重点或者专项联合监督检查：一个单位一项任务、一个时限，结果汇总。
      <ClauseTag id="4-3-3" label="条款 四（三）" />
    </>
  );
  return (
    <KindList
      page={page}
      title="联合检查"
      lead={lead}
      create="拟订检查计划"
      beside={{ href: '/agreements', label: '协作文本' }}
      empty="拟订计划、安排任务后印发；参加单位在时限内填报结果。"
    />
  );
}

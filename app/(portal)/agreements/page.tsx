import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '协作文本' };

export default async function AgreementsPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'agreement', readListAddress(await searchParams));
  const lead = (
    <>
      综合行政执法局与相关部门就职能划转或者调整的事项共同订立，到期提醒续签。
      <ClauseTag id="4-3-3" label="条款 四（三）" />
    </>
  );
  return (
    <KindList
      page={page}
      title="协作文本"
      lead={lead}
      create="登记协作文本"
      beside={{ href: '/inspections', label: '联合检查' }}
      empty="登记后上传文本、送各方会签；各方都同意后生效。"
    />
  );
}

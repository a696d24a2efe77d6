import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '协作文本' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AgreementsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['agreement'], address);
  const lead = (
    <>
      综合行政执法局与相关部门就职能划转或者调整的事项共同订立，到期提醒续签。
      <ClauseTag id="4-3-3" label="条款 四（三）" />
    </>
  );
  return (
    <>
      <PageHeader title="协作文本" lead={lead}>
        <ButtonLink href="/inspections">联合检查</ButtonLink>
        {can(actor, 'agreement.create') && (
          <ButtonLink look="primary" href="/agreements/new">
            登记协作文本
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList
        list={list}
        address={address}
        path="/agreements"
        name="协作文本"
        countedUpTo={COUNTED_UP_TO}
        empty="登记后上传文本、送各方会签；各方都同意后生效。"
      />
    </>
  );
}

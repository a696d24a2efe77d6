import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '联合检查' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InspectionsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['inspection'], address);
  const lead = (
    <>
      重点或者专项联合监督检查：一个单位一项任务、一个时限，结果汇总。
      <ClauseTag id="4-3-3" label="条款 四（三）" />
    </>
  );
  return (
    <>
      <PageHeader title="联合检查" lead={lead}>
        <ButtonLink href="/agreements">协作文本</ButtonLink>
        {can(actor, 'inspection.create') && (
          <ButtonLink look="primary" href="/inspections/new">
            拟订检查计划
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList
        list={list}
        address={address}
        path="/inspections"
        name="联合检查"
        countedUpTo={COUNTED_UP_TO}
        empty="拟订计划、安排任务后印发；参加单位在时限内填报结果。"
      />
    </>
  );
}

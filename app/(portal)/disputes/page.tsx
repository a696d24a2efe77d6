import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '争议协调' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DisputesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['dispute'], address);
  const lead = (
    <>
      执法争议由区政府法制机构按照密切联系、有利处置原则协调处理，协调不成的报区人民政府解决。
      <ClauseTag id="4-4-1" label="条款 四（四）" />
    </>
  );
  return (
    <>
      <PageHeader title="争议协调" lead={lead}>
        {can(actor, 'dispute.raise') && (
          <ButtonLink look="primary" href="/disputes/new">
            提出执法争议
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList
        list={list}
        address={address}
        path="/disputes"
        name="执法争议"
        countedUpTo={COUNTED_UP_TO}
        empty="与其他单位在执法中发生争议、自行协商不成的，可以提出；也可以从有关事项的页面提出。"
      />
    </>
  );
}

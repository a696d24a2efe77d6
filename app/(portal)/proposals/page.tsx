import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '改革建议' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProposalsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['proposal'], address);
  const lead = (
    <>
      研究制约综合行政执法改革的问题，向区政府提出机制改革、创新的意见、建议。
      <ClauseTag id="1-2-5" label="条款 一（二）" />
    </>
  );
  return (
    <>
      <PageHeader title="改革建议" lead={lead}>
        <ButtonLink href="/problems">协作问题</ButtonLink>
        {can(actor, 'proposal.create') && (
          <ButtonLink look="primary" href="/proposals/new">
            起草改革建议
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path="/proposals" name="改革建议" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

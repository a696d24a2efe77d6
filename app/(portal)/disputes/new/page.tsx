import type { Metadata } from 'next';
import { RaiseForm } from '@/components/disputes/raise-form';
import { NewColumns } from '@/components/matters/new-ground';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { newDispute } from '@/lib/disputes/queries';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '提出执法争议' };

type Props = { searchParams: Promise<{ from?: string }> };

export default async function NewDisputePage({ searchParams }: Props) {
  const actor = await requireActor('dispute.raise');
  const page = await newDispute(actor, (await searchParams).from);
  return (
    <>
      <BackLink href="/disputes">争议协调</BackLink>
      <PageHeader
        title="提出执法争议"
        lead="应当先自行协商。提出后区政府法制机构受理、通知对方答复；内容提出后不能修改。"
      />
      <NewColumns ground={newGround('dispute')}>
        <RaiseForm page={page} />
      </NewColumns>
    </>
  );
}

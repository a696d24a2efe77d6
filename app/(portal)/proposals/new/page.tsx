import type { Metadata } from 'next';
import { NewColumns } from '@/components/matters/new-ground';
import { CreateProposalForm } from '@/components/proposals/create-form';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { requireActor } from '@/lib/kernel/session/current';
import { sourceChoices } from '@/lib/proposals/queries';

export const metadata: Metadata = { title: '起草改革建议' };

type Props = { searchParams: Promise<{ from?: string }> };

export default async function NewProposalPage({ searchParams }: Props) {
  const actor = await requireActor('proposal.create');
  const { from } = await searchParams;
  return (
    <>
      <BackLink href="/proposals">改革建议</BackLink>
      <PageHeader title="起草改革建议" lead="办公室主任审核、组长签发后，编号报送区政府；区政府的答复登记在本事项。" />
      <NewColumns ground={newGround('proposal')}>
        <CreateProposalForm sources={await sourceChoices(actor, from)} />
      </NewColumns>
    </>
  );
}

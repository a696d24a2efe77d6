import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { ProposalView } from '@/components/proposals/proposal-view';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { proposalPage } from '@/lib/proposals/queries';

export const metadata: Metadata = { title: '改革建议' };

export default async function ProposalMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await proposalPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <ProposalView page={page} done={doneWords('proposal', (await cookies()).get('done')?.value)} />;
}

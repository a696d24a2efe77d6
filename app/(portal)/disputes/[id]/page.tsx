import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { DisputeView } from '@/components/disputes/dispute-view';
import { disputePage } from '@/lib/disputes/queries';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '执法争议' };

export default async function DisputeMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await disputePage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <DisputeView page={page} done={doneWords('dispute', (await cookies()).get('done')?.value)} />;
}

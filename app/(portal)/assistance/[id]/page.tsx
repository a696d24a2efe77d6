import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { AssistanceView } from '@/components/assistance/assistance-view';
import { assistancePage } from '@/lib/assistance/queries';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '隐患通报和函告' };

export default async function AssistanceMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await assistancePage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <AssistanceView page={page} done={doneWords(page.type, (await cookies()).get('done')?.value)} />;
}

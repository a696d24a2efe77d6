import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { ShareView } from '@/components/sharing/share-view';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { sharePage } from '@/lib/sharing/queries';

export const metadata: Metadata = { title: '共享信息' };

export default async function SharedRecordPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await sharePage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <ShareView page={page} done={doneWords('sharing', (await cookies()).get('done')?.value)} />;
}

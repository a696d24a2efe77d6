import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { PaperMatter } from '@/components/bulletins/paper-view';
import { paperPage } from '@/lib/bulletins/queries';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '工作简报' };

export default async function BulletinMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await paperPage(actor, 'bulletin', (await params).id, await requestId());
  if (!page) notFound();
  return <PaperMatter page={page} done={doneWords('bulletin', (await cookies()).get('done')?.value)} />;
}

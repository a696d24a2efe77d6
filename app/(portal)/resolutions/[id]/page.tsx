import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { CarriedView } from '@/components/matters/carried-view';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { resolutionPage } from '@/lib/resolutions/queries-page';

export const metadata: Metadata = { title: '议定事项' };

export default async function ResolutionMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await resolutionPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  const done = doneWords('resolution', (await cookies()).get('done')?.value);
  return <CarriedView page={page} done={done} source="会议纪要载明" />;
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { RequestView } from '@/components/requests/request-view';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { requestPage } from '@/lib/requests/queries';

export const metadata: Metadata = { title: '协作请求' };

export default async function RequestMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await requestPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <RequestView page={page} done={doneWords(page.type, (await cookies()).get('done')?.value)} />;
}

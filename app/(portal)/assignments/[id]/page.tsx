import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { CarriedView } from '@/components/matters/carried-view';
import { assignmentPage } from '@/lib/assignments/queries';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '交办事项' };

export default async function AssignmentMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await assignmentPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  const done = doneWords('assignment', (await cookies()).get('done')?.value);
  return <CarriedView page={page} done={done} source="来文载明" />;
}

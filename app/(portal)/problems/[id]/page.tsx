import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { ProblemView } from '@/components/problems/problem-view';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { problemPage } from '@/lib/problems/queries';

export const metadata: Metadata = { title: '协作问题' };

export default async function ProblemMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await problemPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <ProblemView page={page} done={doneWords('problem', (await cookies()).get('done')?.value)} />;
}

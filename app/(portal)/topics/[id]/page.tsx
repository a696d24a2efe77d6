import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { MatterHead } from '@/components/matters/matter-head';
import { TopicBody } from '@/components/meetings/topic-body';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { topicPage } from '@/lib/meetings/queries-topic';

export const metadata: Metadata = { title: '会议议题' };

export default async function TopicMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const page = await topicPage(actor, id, await requestId());
  if (!page) notFound();
  const done = doneWords('topic', (await cookies()).get('done')?.value);
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <TopicBody page={page} />
    </>
  );
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { MatterHead } from '@/components/matters/matter-head';
import { MeetingBody } from '@/components/meetings/meeting-body';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { meetingPage } from '@/lib/meetings/queries';

export const metadata: Metadata = { title: '联席会议' };

export default async function MeetingMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const page = await meetingPage(actor, id, await requestId());
  if (!page) notFound();
  const done = doneWords('meeting', (await cookies()).get('done')?.value);
  return (
    <>
      <MatterHead page={page} done={done} route={page.route} />
      <MeetingBody page={page} />
    </>
  );
}

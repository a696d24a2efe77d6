import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { localDateOrNull } from '@/lib/kernel/today';
import { membersOn } from './composition';
import { TOPIC } from './procedure-topic';

/** A topic as its commands load it. */
export type TopicSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads a topic with its meeting's other topics and members, or null. */
export async function loadTopic(tx: Tx, { id }: { id: string }): Promise<TopicSubject | null> {
  const subject = await loadSubject(tx, id, TOPIC);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

async function loadFacts(tx: Tx, id: string) {
  const { meeting, ...row } = await tx.topic.findUniqueOrThrow({
    where: { id },
    include: { meeting: { select: { heldOn: true, matter: { select: { state: true } } } } },
  });
  const heldOn = localDateOrNull(meeting?.heldOn ?? null);
  const others = row.meetingId
    ? await tx.topic.findMany({
        where: { meetingId: row.meetingId, NOT: { id } },
        select: { id: true, matter: { select: { title: true, state: true } } },
      })
    : [];
  return {
    row,
    meetingState: meeting?.matter.state ?? null,
    members: heldOn ? await membersOn(tx, heldOn) : [],
    others: others.map(({ id: other, matter }) => ({ id: other, ...matter })),
  };
}

import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { type OtherKind, otherKind } from '@/lib/kernel/others';
import { timestampOf } from '@/lib/kernel/today';
import type { TopicRow } from './decide-topic';
import { TOPIC } from './procedure-topic';

/** Writes a topic's own row and its opinion. */
export async function saveTopic(tx: Tx, id: string, { opinion, decidedAt, ...rest }: TopicRow): Promise<void> {
  const data = { ...rest, ...(decidedAt !== undefined && { decidedAt: timestampOf(decidedAt) }) };
  if (Object.keys(data).length > 0) await tx.topic.update({ where: { id }, data, select: { id: true } });
  if (!opinion) return;
  const said = { ...opinion, at: timestampOf(opinion.at) };
  await tx.topicOpinion.upsert({
    where: { topicId_unitId: { topicId: id, unitId: opinion.unitId } },
    create: { topicId: id, ...said },
    update: said,
  });
}

/** A topic's own row as another matter begins it (1-2-3). */
export type NewTopicRow = { proposerId: string; proposedBy: string; text: string; reason: string };

/** A topic as a problem begins it (1-2-3). */
export const OPENED_TOPIC: OtherKind = otherKind<NewTopicRow>({
  procedure: TOPIC,
  prefix: 'topic',
  create: async (tx, id, row) => {
    await tx.topic.create({ data: { id, ...row }, select: { id: true } });
  },
});

/** A topic as the acts of a meeting move it. */
export const REACHED_TOPIC: OtherKind = otherKind<TopicRow>({
  procedure: TOPIC,
  prefix: 'topic',
  save: (tx, id, row) => saveTopic(tx, id, row),
});

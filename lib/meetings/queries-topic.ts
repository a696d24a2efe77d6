import 'server-only';
import { type Actor, HANDS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { can } from '@/lib/kernel/permissions';
import { visibleMatters } from '@/lib/kernel/visibility';
import { titleOf } from '@/lib/matter-types';
import { type MatterPage, matterPage, type StepPage, stepPage, visibleAmong } from '@/lib/matters/queries';
import { gatedOf } from '@/lib/matters/view-acts';
import { TOPIC_STATUS } from './labels-status';
import { opinionLine } from './view';

const readTopic = (id: string) =>
  db().topic.findUniqueOrThrow({
    where: { id },
    include: {
      proposer: { select: { name: true } },
      meeting: { select: { id: true, matter: { select: { title: true, state: true } } } },
      mergedInto: { select: { id: true, matter: { select: { title: true } } } },
      opinions: { include: { unit: { select: { name: true } } }, orderBy: { at: 'asc' } },
    },
  });

/** Whether members may speak on the topic now (1-4-3). */
const studied = (state: string, meetingState: string | undefined) =>
  state === 'APPROVED' && ['DISTRIBUTED', 'NOTIFIED'].includes(meetingState ?? '');

/** Speaking on a topic stands beside the procedure: the one button until it is done, then a quiet one. */
function withOpinion({ acts, status, href }: Pick<MatterPage, 'acts' | 'status' | 'href'>, said: boolean) {
  const act = { event: 'opine', label: said ? '修改研究意见' : '提出研究意见', href: `${href}/opine` };
  if (acts.primary || said) return { acts: { ...acts, others: [act, ...acts.others] } };
  return { acts: { ...acts, primary: act }, status: { ...status, sentence: TOPIC_STATUS.APPROVED.mine } };
}

export type TopicPage = NonNullable<Awaited<ReturnType<typeof topicPage>>>;

/** A topic's page in words, or null: unknown or not to be seen. */
export async function topicPage(actor: Actor, id: string, requestId: string) {
  const page = await matterPage(actor, 'topic', id, requestId, { status: TOPIC_STATUS });
  if (!page) return null;
  const row = await readTopic(id);
  const { record } = page.seen;
  const beside = [row.meeting?.id, row.mergedInto?.id].filter((one) => one !== undefined);
  const seen = await visibleAmong(actor, beside);
  const speaks = studied(record.state, row.meeting?.matter.state) && can(actor, 'topic.opine', gatedOf(record));
  const said = row.opinions.some((one) => unitsWith(actor, HANDS).includes(one.unitId));
  return {
    ...page,
    ...(speaks && withOpinion(page, said)),
    route: `${row.proposer.name}提出`,
    text: row.text,
    reason: row.reason,
    proposedBy: `${row.proposer.name} ${row.proposedBy}`,
    decision: row.decisionWords,
    meeting: row.meeting &&
      seen.has(row.meeting.id) && { href: `/meetings/${row.meeting.id}`, title: row.meeting.matter.title },
    mergedInto: row.mergedInto &&
      seen.has(row.mergedInto.id) && { href: `/topics/${row.mergedInto.id}`, title: row.mergedInto.matter.title },
    opinions: row.opinions.map((one) => opinionLine(one.unit.name, one.stance, one.words, one.person)),
  };
}

/** What the pages of a topic's steps start from. */
export type TopicStepPage = StepPage & {
  text: string;
  reason: string;
  others: { value: string; label: string }[];
  own: { stance: string; words: string } | null;
};

/** The page of a step, or null when the topic is unknown or may not be seen. */
export async function topicStep(actor: Actor, id: string, event: string): Promise<TopicStepPage | null> {
  const page = await stepPage(actor, 'topic', id, event);
  if (!page) return null;
  const row = await readTopic(id);
  const others = row.meetingId
    ? await db().$queryRaw<{ id: string; title: string }[]>`
        SELECT m.id::text, m.title FROM topic t JOIN matter m ON m.id = t.id
        WHERE t.meeting_id = ${row.meetingId}::uuid AND m.id <> ${id}::uuid AND m.state IN ('SUBMITTED', 'APPROVED')
          AND ${visibleMatters(actor)} ORDER BY m.id`
    : [];
  const { record } = page.seen;
  const said = row.opinions.find((one) => unitsWith(actor, HANDS).includes(one.unitId));
  const opines = studied(record.state, row.meeting?.matter.state) && can(actor, 'topic.opine', gatedOf(record));
  return {
    ...page,
    offered: event === 'opine' ? opines : page.offered,
    text: row.text,
    reason: row.reason,
    others: others.map((one) => ({ value: one.id, label: one.title })),
    own: said ? { stance: said.stance, words: said.words } : null,
  };
}

/** Matters of the actor's units that a new topic may arise from, latest first; the one named in the address among them. */
export async function originChoices(actor: Actor, wanted: string | undefined) {
  const named = isId(wanted) ? wanted : null;
  const rows = await db().$queryRaw<{ id: string; type: string; title: string; number: string | null }[]>`
    SELECT m.id::text, m.type, m.title, m.number FROM matter m
    WHERE ${visibleMatters(actor)} AND m.type NOT IN ('meeting', 'topic')
    ORDER BY (m.id = ${named}::uuid) DESC NULLS LAST, m.opened_at DESC LIMIT 50`;
  return {
    choices: rows.map((row) => ({
      value: row.id,
      label: [row.number, titleOf(row.type, row.title)].filter(Boolean).join(' '),
    })),
    chosen: rows.some((row) => row.id === named) ? (named ?? '') : '',
  };
}

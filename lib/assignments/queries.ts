import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { instantOf, localDateOf } from '@/lib/kernel/today';
import { matterPage } from '@/lib/matters/queries';
import { carriedStep, notesOf, termOf } from '@/lib/matters/queries-carried';
import { shortTime } from '@/lib/matters/view-clock';
import { formatDate } from '@/lib/rulebook/local-date';
import { NOTE_LABELS, STATUS_WORDS } from './labels';
import { ASSIGNMENT } from './procedure';

const { type } = ASSIGNMENT;
const RULE = '1-2-6';

/** Everything the page of an assigned matter shows, or null. The look at a confidential one is recorded. */
export type AssignmentPage = NonNullable<Awaited<ReturnType<typeof assignmentPage>>>;

/** The page of an assigned matter: its document, what it asks, how far it has come, or null (1-2-6). */
export async function assignmentPage(actor: Actor, id: string, requestId: string) {
  const page = await matterPage(actor, type, id, requestId, { status: STATUS_WORDS });
  if (!page) return null;
  const { now } = page.seen;
  const [row, notes, term] = await Promise.all([
    db().assignment.findUniqueOrThrow({ where: { id }, include: { lead: true } }),
    notesOf(id, NOTE_LABELS, now),
    termOf(id, RULE, now),
  ]);
  return {
    ...page,
    notes,
    term,
    route: `${row.assigner}交办，${row.lead.name}牵头`,
    summary: [
      { term: '交办内容', value: row.content },
      { term: '交办机关', value: row.assigner },
      { term: '来文', value: `${row.documentTitle}（${row.documentNo}）` },
      { term: '交办日期', value: formatDate(localDateOf(row.assignedOn)) },
      { term: '牵头单位', value: row.lead.name },
    ],
    outcome: outcomeOf(row, now),
  };
}

type Outcome = {
  achieved: string | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  acceptWords: string | null;
  revokeReason: string | null;
};

function outcomeOf({ achieved, acceptedAt, acceptedBy, acceptWords, revokeReason }: Outcome, now: number) {
  return [
    ...(achieved ? [{ term: '落实情况', value: achieved }] : []),
    ...(acceptedAt
      ? [{ term: '同意销号', value: `${shortTime(instantOf(acceptedAt), now)} ${acceptedBy ?? ''}` }]
      : []),
    ...(acceptWords ? [{ term: '认可意见', value: acceptWords }] : []),
    ...(revokeReason ? [{ term: '撤销原因', value: revokeReason }] : []),
  ];
}

const proposed = (id: string) =>
  db().assignment.findUniqueOrThrow({ where: { id }, select: { achieved: true, lateReason: true } });

/** The page of one step of an assigned matter, or null (1-2-6). */
export const assignmentStep = (actor: Actor, id: string, event: string) =>
  carriedStep(actor, { type, rule: RULE, proposed }, id, event);

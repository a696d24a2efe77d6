import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { localDateOf } from '@/lib/kernel/today';
import { type CarriedPage, carriedPage, carriedStep, outcomeLines } from '@/lib/matters/queries-carried';
import { formatDate } from '@/lib/rulebook/local-date';
import { NOTE_LABELS, STATUS_WORDS } from './labels';
import { ASSIGNMENT } from './procedure';

const KIND = { type: ASSIGNMENT.type, rule: '1-2-6', status: STATUS_WORDS, notes: NOTE_LABELS };

/** The page of an assigned matter: its document, what it asks, how far it has come, or null (1-2-6). */
export async function assignmentPage(actor: Actor, id: string, requestId: string): Promise<CarriedPage | null> {
  const page = await carriedPage(actor, KIND, id, requestId);
  if (!page) return null;
  const row = await db().assignment.findUniqueOrThrow({ where: { id }, include: { lead: true } });
  return {
    ...page,
    route: `${row.assigner}交办，${row.lead.name}牵头`,
    summary: [
      { term: '交办内容', value: row.content },
      { term: '交办机关', value: row.assigner },
      { term: '来文', value: `${row.documentTitle}（${row.documentNo}）` },
      { term: '交办日期', value: formatDate(localDateOf(row.assignedOn)) },
      { term: '牵头单位', value: row.lead.name },
    ],
    outcome: [
      ...outcomeLines(row, page.seen.now),
      ...(row.revokeReason ? [{ term: '撤销原因', value: row.revokeReason }] : []),
    ],
  };
}

const proposed = (id: string) =>
  db().assignment.findUniqueOrThrow({ where: { id }, select: { achieved: true, lateReason: true } });

/** The page of one step of an assigned matter, or null (1-2-6). */
export const assignmentStep = (actor: Actor, id: string, event: string) =>
  carriedStep(actor, { ...KIND, proposed }, id, event);

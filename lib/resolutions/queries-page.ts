import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { type CarriedPage, carriedPage, carriedStep, outcomeLines } from '@/lib/matters/queries-carried';
import { unitName } from '@/lib/matters/view-status';
import { NOTE_LABELS, STATUS_WORDS } from './labels';
import { RESOLUTION } from './procedure';

const KIND = { type: RESOLUTION.type, rule: '1-3-4', status: STATUS_WORDS, notes: NOTE_LABELS };

/** The page of a resolution: what was decided, by whom, its date and progress, the office's analysis, or null (1-3-4). */
export async function resolutionPage(actor: Actor, id: string, requestId: string): Promise<CarriedPage | null> {
  const page = await carriedPage(actor, KIND, id, requestId);
  if (!page) return null;
  const { record, now } = page.seen;
  const row = await db().resolution.findUniqueOrThrow({ where: { id }, include: { lead: true } });
  const co = record.parties.filter(({ part }) => part === 'co').map(({ unitId }) => unitName(record, unitId));
  return {
    ...page,
    route: [`${row.lead.name}牵头`, ...(co.length ? [`${co.join('、')}配合`] : [])].join('，'),
    summary: [
      { term: '议定内容', value: row.content },
      { term: '成果形式', value: row.deliverable },
      { term: '牵头单位', value: row.lead.name },
      { term: '配合单位', value: co.join('、') || null },
    ],
    outcome: outcomeLines(row, now),
  };
}

const proposed = (id: string) =>
  db().resolution.findUniqueOrThrow({ where: { id }, select: { achieved: true, lateReason: true } });

/** The page of one step of a resolution, or null (1-3-4). */
export const resolutionStep = (actor: Actor, id: string, event: string) =>
  carriedStep(actor, { ...KIND, proposed }, id, event);

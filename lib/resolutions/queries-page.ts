import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { instantOf } from '@/lib/kernel/today';
import { matterPage } from '@/lib/matters/queries';
import { carriedStep, notesOf, termOf } from '@/lib/matters/queries-carried';
import { shortTime } from '@/lib/matters/view-clock';
import { unitName } from '@/lib/matters/view-status';
import { NOTE_LABELS, STATUS_WORDS } from './labels';
import { RESOLUTION } from './procedure';

const { type } = RESOLUTION;
const RULE = '1-3-4';

/** Everything the page of a resolution shows. */
export type ResolutionPage = NonNullable<Awaited<ReturnType<typeof resolutionPage>>>;

/** The page of a resolution: what was decided, by whom, its date and progress, the office's analysis, or null (1-3-4). */
export async function resolutionPage(actor: Actor, id: string, requestId: string) {
  const page = await matterPage(actor, type, id, requestId, { status: STATUS_WORDS });
  if (!page) return null;
  const { record, now } = page.seen;
  const [row, notes, term] = await Promise.all([
    db().resolution.findUniqueOrThrow({ where: { id }, include: { lead: true } }),
    notesOf(id, NOTE_LABELS, now),
    termOf(id, RULE, now),
  ]);
  const co = record.parties.filter(({ part }) => part === 'co').map(({ unitId }) => unitName(record, unitId));
  const { achieved, acceptedAt, acceptedBy, acceptWords } = row;
  return {
    ...page,
    notes,
    term,
    route: [`${row.lead.name}牵头`, ...(co.length ? [`${co.join('、')}配合`] : [])].join('，'),
    summary: [
      { term: '议定内容', value: row.content },
      { term: '成果形式', value: row.deliverable },
      { term: '牵头单位', value: row.lead.name },
      { term: '配合单位', value: co.join('、') || null },
    ],
    outcome: [
      ...(achieved ? [{ term: '落实情况', value: achieved }] : []),
      ...(acceptedAt
        ? [{ term: '同意销号', value: `${shortTime(instantOf(acceptedAt), now)} ${acceptedBy ?? ''}` }]
        : []),
      ...(acceptWords ? [{ term: '认可意见', value: acceptWords }] : []),
    ],
  };
}

const proposed = (id: string) =>
  db().resolution.findUniqueOrThrow({ where: { id }, select: { achieved: true, lateReason: true } });

/** The page of one step of a resolution, or null (1-3-4). */
export const resolutionStep = (actor: Actor, id: string, event: string) =>
  carriedStep(actor, { type, rule: RULE, proposed }, id, event);

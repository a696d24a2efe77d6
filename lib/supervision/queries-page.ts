import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { instantOf, instantOrNull, localDateOf, timestampOf } from '@/lib/kernel/today';
import { matterType, titleOf } from '@/lib/matter-types';
import { matterPage, type StepPage, stepPage } from '@/lib/matters/queries';
import { notesOf } from '@/lib/matters/queries-carried';
import { shortTime } from '@/lib/matters/view-clock';
import { formatDateWeekday } from '@/lib/rulebook/local-date';
import { NOTE_LABELS, STATUS_WORDS } from './labels';
import { ORDER } from './procedure';

const { type } = ORDER;

/** Everything the page of an order shows. */
export type OrderPage = NonNullable<Awaited<ReturnType<typeof orderPage>>>;

/** What is offered on an order: 批示 once the answer is overdue. */
async function offeredOn(id: string) {
  const { now } = await currentMoment();
  const overdue = { matterId: id, doneAt: null, cancelledAt: null, dueAt: { lte: timestampOf(now) } };
  const late = isId(id) && (await db().duty.count({ where: overdue })) > 0;
  return (event: string) => event !== 'instruct' || late;
}

async function rowOf(id: string) {
  return db().supervisionOrder.findUniqueOrThrow({
    where: { id },
    include: { obligor: { select: { name: true } }, concerns: { select: { title: true, type: true, number: true } } },
  });
}

/** The page of an order: to whom, about what, until when, 组长's word, the answer and its letters, or null (1-2-1). */
export async function orderPage(actor: Actor, id: string, requestId: string) {
  const words = { status: STATUS_WORDS, offered: await offeredOn(id) };
  const page = await matterPage(actor, type, id, requestId, words);
  if (!page) return null;
  const { now } = page.seen;
  const [row, notes] = await Promise.all([rowOf(id), notesOf(id, NOTE_LABELS, now)]);
  const about = page.links.find((link) => link.href);
  const on = row.concerns
    ? { title: about?.title ?? titleOf(row.concerns.type, row.concerns.title), href: about?.href }
    : null;
  const kind = row.concerns ? (matterType(row.concerns.type)?.title ?? '事项') : null;
  const answeredAt = instantOrNull(row.answeredAt);
  const late = page.seen.record.duties.find((duty) => duty.late_reason !== null);
  return {
    ...page,
    route: `${page.owner}督办${row.obligor.name}`,
    about: on,
    kind,
    summary: [
      { term: '承办单位', value: row.obligor.name },
      { term: '督办要求', value: row.words },
      { term: '办理时限', value: `${formatDateWeekday(localDateOf(row.dueOn))} 24:00 前答复` },
      { term: '督办时间', value: shortTime(instantOf(row.at), now) },
    ],
    instructions: notes,
    outcome: [
      ...(answeredAt === null ? [] : [{ term: '答复时间', value: shortTime(answeredAt, now) }]),
      ...(row.answer ? [{ term: '办理情况', value: row.answer }] : []),
      ...(late?.late_reason ? [{ term: '超期说明', value: late.late_reason }] : []),
      ...(row.endReason ? [{ term: '终止原因', value: row.endReason }] : []),
    ],
  };
}

/** What the page of a step on an order shows. */
export type OrderStep = StepPage & { asked: string };

/** The page of one step of an order, or null (1-2-1). */
export async function orderStep(actor: Actor, id: string, event: string): Promise<OrderStep | null> {
  const page = await stepPage(actor, type, id, event, await offeredOn(id));
  if (!page) return null;
  const row = await db().supervisionOrder.findUniqueOrThrow({ where: { id }, select: { words: true } });
  return { ...page, asked: row.words };
}

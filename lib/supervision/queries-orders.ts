import 'server-only';
import { z } from 'zod';
import { currentMoment } from '@/lib/duties/queries';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { dayText } from '@/lib/kernel/duties/clock';
import { instantOf, instantOrNull, localDateOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { matterHref, titleOf } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { endOfDay, shanghaiDate } from '@/lib/rulebook/local-date';
import { clockState } from '@/lib/rulebook/remaining';

const rowSchema = z.object({
  id: z.string(),
  matter_id: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  unit: z.string(),
  orderer: z.string(),
  words: z.string(),
  due_on: z.date(),
  at: z.date(),
  answer: z.string().nullable(),
  answered_at: z.date().nullable(),
  ended_at: z.date().nullable(),
  end_reason: z.string().nullable(),
  late_reason: z.string().nullable(),
});

const SHOWN = 200;

/** Neither answered nor ended. */
const OPEN = Prisma.sql`o.answered_at IS NULL AND o.ended_at IS NULL`;

/** How an order's clock stands in words: answered in time or late, ended because nobody is left to answer, or running. */
function clockOfOrder(row: z.output<typeof rowSchema>, now: number, calendar: Calendar) {
  const dueAt = endOfDay(localDateOf(row.due_on));
  const [answeredAt, endedAt] = [instantOrNull(row.answered_at), instantOrNull(row.ended_at)];
  if (endedAt !== null) {
    return endedAt < dueAt
      ? ({ kind: 'IDLE', words: '撤回终止' } as const)
      : ({ kind: 'DONE_LATE', words: '逾期未答复，撤回终止' } as const);
  }
  const facts = { dueAt, warnAt: dueAt, doneAt: answeredAt, urgent: false, provisional: false };
  const { kind, words } = clockState(facts, now, calendar);
  return { kind, words: words.replace('办结', '答复') };
}

/** What came of an order: the answer, with its 超期说明 when it was late, or why it ended. */
function outcomeOf({ answer, late_reason: reason, end_reason: end }: z.output<typeof rowSchema>): string | null {
  if (end) return `终止：${end}`;
  return answer && `答复：${answer}${reason ? `。超期说明：${reason}` : ''}`;
}

/** 督办台账 (1-2-1): the orders the actor may see, open ones by due day or those that are over latest first. */
export async function orders(actor: Actor, over: boolean) {
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT o.id::text, m.id::text AS matter_id, m.type, m.number, m.title, u.name AS unit, ou.name AS orderer, o.words, o.due_on, o.at,
      o.answer, o.answered_at, o.ended_at, o.end_reason, d.late_reason
    FROM supervision_order o JOIN matter m ON m.id = o.matter_id JOIN unit u ON u.id = o.obligor_id JOIN unit ou ON ou.id = o.orderer_id
      LEFT JOIN duty d ON d.matter_id = o.matter_id AND d.clause = '1-2-1' AND d.obligor_id = o.obligor_id AND d.round = o.round
    WHERE ${visibleMatters(actor)} AND ${over ? Prisma.sql`NOT (${OPEN})` : OPEN}
    ORDER BY ${over ? Prisma.sql`coalesce(o.answered_at, o.ended_at) DESC` : Prisma.sql`o.due_on, o.at`} LIMIT ${SHOWN}`;
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => {
      const dueOn = localDateOf(row.due_on);
      return {
        key: row.id,
        href: matterHref(row.type, row.matter_id),
        title: titleOf(row.type, row.title),
        number: row.number ?? '未编号',
        unit: row.unit,
        words: row.words,
        outcome: outcomeOf(row),
        ordered: `${row.orderer} ${dayText(shanghaiDate(instantOf(row.at)), today)}`,
        clock: { ...clockOfOrder(row, now, calendar), dueText: `${dayText(dueOn, today)}前答复` },
      };
    });
}

/** How many orders the actor may see, open and over. */
export async function orderCounts(actor: Actor): Promise<{ open: number; over: number }> {
  const rows = await db().$queryRaw<{ open: number; over: number }[]>`
    SELECT (count(*) FILTER (WHERE ${OPEN}))::int AS open, (count(*) FILTER (WHERE NOT (${OPEN})))::int AS over
    FROM supervision_order o JOIN matter m ON m.id = o.matter_id WHERE ${visibleMatters(actor)}`;
  return rows[0] ?? { open: 0, over: 0 };
}

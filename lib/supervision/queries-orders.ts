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
});

const SHOWN = 200;

/** 督办台账 (1-2-1): the orders the actor may see, open ones by due day or answered ones latest first. */
export async function orders(actor: Actor, answered: boolean) {
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT o.id::text, m.id::text AS matter_id, m.type, m.number, m.title, u.name AS unit, ou.name AS orderer, o.words, o.due_on, o.at,
      o.answer, o.answered_at
    FROM supervision_order o JOIN matter m ON m.id = o.matter_id JOIN unit u ON u.id = o.obligor_id JOIN unit ou ON ou.id = o.orderer_id
    WHERE ${visibleMatters(actor)} AND ${answered ? Prisma.sql`o.answered_at IS NOT NULL` : Prisma.sql`o.answered_at IS NULL`}
    ORDER BY ${answered ? Prisma.sql`o.answered_at DESC` : Prisma.sql`o.due_on, o.at`} LIMIT ${SHOWN}`;
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => {
      const dueOn = localDateOf(row.due_on);
      const clock = {
        dueAt: endOfDay(dueOn),
        warnAt: endOfDay(dueOn),
        doneAt: instantOrNull(row.answered_at),
        urgent: false,
        provisional: false,
      };
      return {
        key: row.id,
        href: matterHref(row.type, row.matter_id),
        title: titleOf(row.type, row.title),
        number: row.number ?? '未编号',
        unit: row.unit,
        words: row.words,
        answer: row.answer,
        ordered: `${row.orderer} ${dayText(shanghaiDate(instantOf(row.at)), today)}`,
        clock: { ...clockState(clock, now, calendar), dueText: `${dayText(dueOn, today)}前答复` },
      };
    });
}

/** How many orders the actor may see, answered and not. */
export async function orderCounts(actor: Actor): Promise<{ open: number; answered: number }> {
  const rows = await db().$queryRaw<{ open: number; answered: number }[]>`
    SELECT (count(*) FILTER (WHERE o.answered_at IS NULL))::int AS open, count(o.answered_at)::int AS answered
    FROM supervision_order o JOIN matter m ON m.id = o.matter_id WHERE ${visibleMatters(actor)}`;
  return rows[0] ?? { open: 0, answered: 0 };
}

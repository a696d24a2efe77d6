import 'server-only';
import { z } from 'zod';
import { dutyLine } from '@/lib/duties/line';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { clockOf, dayText } from '@/lib/kernel/duties/clock';
import { dutyCondition, listDuties } from '@/lib/kernel/duties/select';
import { instantOf, localDateOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { identityWords, matterHref, numberWords } from '@/lib/matter-types';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';

const oldestSchema = z.object({
  unitId: z.string(),
  matterId: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  rule: z.string(),
  due_at: z.date(),
  warn_at: z.date(),
  known: z.boolean(),
});

/** A unit's oldest overdue statutory duty: its clock in words, its matter where the reader may open it. */
export type Oldest = { words: string; text: string; href?: string };

/** The oldest overdue statutory duty of every unit that has one, by unit id. */
export async function oldestOverdue(actor: Actor): Promise<Map<string, Oldest>> {
  const { now, calendar } = await currentMoment();
  const condition = dutyCondition(actor, { status: 'overdue', standing: 'STATUTORY' }, now);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT u.id AS "unitId", o.* FROM unit u CROSS JOIN LATERAL (
      SELECT m.id::text AS "matterId", m.type, m.number, m.title, d.rule, d.due_at, d.warn_at, (${visibleMatters(actor)}) AS known
      FROM duty d JOIN matter m ON m.id = d.matter_id
      WHERE d.obligor_id = u.id AND ${condition} ORDER BY d.due_at, d.id LIMIT 1) o`;
  return new Map(
    z
      .array(oldestSchema)
      .parse(rows)
      .map(({ unitId, matterId, type, number, title, rule, due_at, warn_at, known }) => {
        const duty = { dueAt: instantOf(due_at), warnAt: instantOf(warn_at), doneAt: null, pausedSince: null };
        const { words } = clockOf({ ...duty, urgent: false, provisional: false }, now, calendar);
        const href = known ? matterHref(type, matterId) : undefined;
        return [unitId, { words, text: `${identityWords(type, number, known ? title : null)} ${taskOf(rule)}`, href }];
      }),
  );
}

const urgeSchema = z.object({ matterId: z.string(), times: z.int(), last: z.date() });

async function urgesOf(matterIds: readonly string[]) {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT matter_id::text AS "matterId", count(*)::int AS times, max(urged_on) AS last
    FROM urge WHERE matter_id = ANY(${[...matterIds]}::uuid[]) GROUP BY 1`;
  return new Map(
    z
      .array(urgeSchema)
      .parse(rows)
      .map((row) => [row.matterId, row]),
  );
}

function situation(urge: { times: number; last: Date } | undefined, orderDueOn: LocalDate | null, today: LocalDate) {
  const order = orderDueOn && `已督办，${dayText(orderDueOn, today)}前答复`;
  const urged = urge && (localDateOf(urge.last) === today ? `今天催办，共${urge.times}次` : `催办${urge.times}次`);
  return [order, urged].filter(Boolean).join('，') || '尚未催办、督办';
}

const SHOWN = 10;

/** 风险: the overdue statutory duties, longest first, with how they were urged and supervised. */
export async function risks(actor: Actor, limit = SHOWN) {
  const { now, calendar } = await currentMoment();
  const duties = await listDuties(actor, { status: 'overdue', standing: 'STATUTORY' }, now, limit);
  const urges = duties.length ? await urgesOf(duties.map((duty) => duty.matterId)) : new Map();
  return duties.map((duty) => {
    const { key, clock, title, href, supervised, todo, unit } = dutyLine(duty, now, calendar);
    return {
      key,
      clock,
      title,
      href,
      supervised,
      detail: [numberWords(duty.type, duty.number, duty.state), todo, `条款 ${duty.clause}`]
        .filter(Boolean)
        .join(' · '),
      unit,
      situation: situation(urges.get(duty.matterId), duty.orderDueOn, shanghaiDate(now)),
      act: href ? { href, label: supervised ? '看进展' : '去督办' } : undefined,
    };
  });
}

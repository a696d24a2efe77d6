import 'server-only';
import { z } from 'zod';
import { endOfDay, type LocalDate, startOfDay } from '@/lib/rulebook/local-date';
import type { Actor } from '../actor';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { timestampOf } from '../today';
import { visibleMatters } from '../visibility';
import { type DutyFilter, dutyCondition, statusCondition } from './select';

const openSchema = z.object({
  unitId: z.string(),
  clause: z.string(),
  standing: z.enum(['STATUTORY', 'SOFT', 'ADVISORY']),
  open: z.int(),
  overdue: z.int(),
  soon: z.int(),
});

/** Open duties of one unit under one clause and standing: all, those past due, those past their warning. */
export type OpenTally = z.output<typeof openSchema>;

/**
 * The duties now open that the actor may see, counted per unit, clause and standing in one pass. Any figure of a desk
 * or dashboard is a sum of these, and equals `countDuties` of the filter behind it.
 */
export async function tallyOpen(actor: Actor, now: number, filter: Omit<DutyFilter, 'status'> = {}): Promise<OpenTally[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT d.obligor_id AS "unitId", d.clause, d.standing::text, count(*)::int AS open,
      (count(*) FILTER (WHERE ${statusCondition('overdue', now)}))::int AS overdue,
      (count(*) FILTER (WHERE ${statusCondition('soon', now)}))::int AS soon
    FROM duty d JOIN matter m ON m.id = d.matter_id
    WHERE ${dutyCondition(actor, { ...filter, status: 'open' }, now)}
    GROUP BY 1, 2, 3`;
  return z.array(openSchema).parse(rows);
}

const dueSchema = z.object({
  unitId: z.string(),
  clause: z.string(),
  year: z.int(),
  month: z.int(),
  due: z.int(),
  kept: z.int(),
});

/** Statutory duties of one unit under one clause that fell due in one month (Shanghai): all, and those kept in time. */
export type DueTally = z.output<typeof dueSchema>;

/** A period of due days, both included. */
export type Period = { fromOn: LocalDate; toOn: LocalDate };

/** The statutory duties that fell due in any of the periods, counted per unit, clause and month. Periods must not overlap. */
export async function tallyDue(actor: Actor, now: number, periods: readonly Period[]): Promise<DueTally[]> {
  const within = periods.map(
    ({ fromOn, toOn }) =>
      Prisma.sql`(d.due_at > ${timestampOf(startOfDay(fromOn))} AND d.due_at <= ${timestampOf(endOfDay(toOn))})`,
  );
  const rows = await db().$queryRaw<unknown[]>`
    WITH counted AS (
      SELECT d.obligor_id, d.clause, (d.due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai' AS due_on,
        ${statusCondition('kept', now)} AS kept
      FROM duty d JOIN matter m ON m.id = d.matter_id
      WHERE ${visibleMatters(actor)} AND ${statusCondition('due', now)} AND d.standing = 'STATUTORY'
        AND (${Prisma.join(within, ' OR ')})
    )
    SELECT obligor_id AS "unitId", clause, extract(year FROM due_on)::int AS year, extract(month FROM due_on)::int AS month,
      count(*)::int AS due, (count(*) FILTER (WHERE kept))::int AS kept
    FROM counted GROUP BY 1, 2, 3, 4`;
  return z.array(dueSchema).parse(rows);
}

const daySchema = z.object({ dueOn: z.string(), overdue: z.boolean(), urgent: z.boolean(), count: z.int() });

/** Open duties by the day they are due (Shanghai), apart whether overdue and whether urgent. */
export type DayTally = Omit<z.output<typeof daySchema>, 'dueOn'> & { dueOn: LocalDate };

/** The open duties the filter names, counted per due day. */
export async function tallyDays(actor: Actor, now: number, filter: Omit<DutyFilter, 'status'>): Promise<DayTally[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT to_char((d.due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "dueOn",
      d.due_at <= ${timestampOf(now)} AS overdue, d.urgent, count(*)::int AS count
    FROM duty d JOIN matter m ON m.id = d.matter_id
    WHERE ${dutyCondition(actor, { ...filter, status: 'open' }, now)}
    GROUP BY 1, 2, 3 ORDER BY 1`;
  return z.array(daySchema).parse(rows) as DayTally[];
}

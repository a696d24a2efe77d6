import 'server-only';
import { z } from 'zod';
import { endOfDay, type LocalDate } from '@/lib/rulebook/local-date';
import type { Actor } from '../actor';
import { db, type Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { timestampOf, todayAt } from '../today';
import { visibleToCount } from '../visibility';
import { countedDue, countedOpen, seesCounts } from './counts';
import { type DutyFilter, STANDINGS } from './filter';
import { DUTIES, dutyCondition, standingColumn, statusCondition } from './select';

const openSchema = z.object({
  unitId: z.string(),
  clause: z.string(),
  standing: z.enum(STANDINGS),
  open: z.int(),
  overdue: z.int(),
  soon: z.int(),
  today: z.int(),
});

/** Open duties of one unit under one clause and standing: all, past due, past their warning, due later today. */
export type OpenTally = z.output<typeof openSchema>;

/**
 * The duties now open that the actor may see, counted per unit, clause and standing in one pass. Any figure of a desk
 * or dashboard is a sum of these, and equals `countDuties` of the filter behind it. `tx`: where figures of several
 * queries must be of one instant.
 */
export async function tallyOpen(
  actor: Actor,
  now: number,
  filter: Omit<DutyFilter, 'status'> = {},
  tx: Tx = db(),
): Promise<OpenTally[]> {
  const { unitId, awaitedBy, standing, fromOn, toOn, clause } = filter;
  const whole = [unitId, awaitedBy, standing, fromOn, toOn].every((condition) => condition === undefined);
  if (whole && seesCounts(actor)) return z.array(openSchema).parse(await countedOpen(now, clause, tx));
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT d.obligor_id AS "unitId", d.clause, ${standingColumn} AS standing, count(*)::int AS open,
      (count(*) FILTER (WHERE ${statusCondition('overdue', now)}))::int AS overdue,
      (count(*) FILTER (WHERE ${statusCondition('soon', now)}))::int AS soon,
      (count(*) FILTER (WHERE d.due_at > ${timestampOf(now)} AND d.due_at <= ${timestampOf(endOfDay(todayAt(now)))}))::int AS today
    FROM ${DUTIES}
    WHERE ${dutyCondition(actor, { ...filter, status: 'open' }, now)}
    GROUP BY 1, 2, 3`;
  return z.array(openSchema).parse(rows);
}

const duesSchema = z.array(
  z.object({
    unitId: z.string().nullable(),
    clause: z.string().nullable(),
    period: z.int(),
    month: z.int().nullable(),
    due: z.int(),
    kept: z.int(),
  }),
);

/** Statutory duties that fell due in one period: all, and those kept in time. */
type Kept = { period: number; due: number; kept: number };
/** Those of one unit under one clause. */
export type DueTally = Kept & { unitId: string; clause: string };
/** Those of one month (1–12, Shanghai). */
export type MonthTally = Kept & { month: number };
/** What fell due: in the first period by unit and clause, in every period by month. */
export type DueTallies = { cells: readonly DueTally[]; months: readonly MonthTally[] };

function duesOf(rows: readonly unknown[]): DueTallies {
  const cells: DueTally[] = [];
  const months: MonthTally[] = [];
  for (const { unitId, clause, month, ...kept } of duesSchema.parse(rows)) {
    if (month !== null) months.push({ month, ...kept });
    else if (unitId !== null && clause !== null) cells.push({ unitId, clause, ...kept });
  }
  return { cells, months };
}

/** A period of due days, both included. */
export type Period = { fromOn: LocalDate; toOn: LocalDate };

/**
 * The statutory duties that fell due: in the first period per unit and clause, in every period (named by its index) per
 * month. With `unitId` at least that unit's: what is counted already is not narrowed.
 */
export async function tallyDue(
  actor: Actor,
  now: number,
  periods: readonly [Period, ...Period[]],
  tx: Tx = db(),
  unitId?: string,
): Promise<DueTallies> {
  if (seesCounts(actor)) return duesOf(await countedDue(now, periods, tx));
  const parts = periods.map(
    ({ fromOn, toOn }, index) => Prisma.sql`
      SELECT d.obligor_id, d.clause, ${index}::int AS period,
        (d.due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai' AS due_on, ${statusCondition('kept', now)} AS kept
      FROM ${DUTIES}
      WHERE ${dutyCondition(actor, { status: 'due', standing: 'STATUTORY', unitId, fromOn, toOn }, now)}`,
  );
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT obligor_id AS "unitId", clause, period, month, count(*)::int AS due, (count(*) FILTER (WHERE kept))::int AS kept
    FROM (SELECT *, extract(month FROM due_on)::int AS month FROM (${Prisma.join(parts, ' UNION ALL ')}) fell) counted
    GROUP BY GROUPING SETS ((obligor_id, clause, period), (period, month)) HAVING month IS NOT NULL OR period = 0`;
  return duesOf(rows);
}

const fallenSchema = z.object({
  clause: z.string(),
  standing: z.enum(STANDINGS),
  due: z.int(),
  kept: z.int(),
});

/** Duties of one unit that fell due in a period, per clause, under limits that are not statutory; each standing apart. */
export async function tallyFallen(actor: Actor, now: number, unitId: string, { fromOn, toOn }: Period) {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT clause, standing, count(*)::int AS due, (count(*) FILTER (WHERE kept))::int AS kept
    FROM (SELECT d.clause, ${standingColumn} AS standing, ${statusCondition('kept', now)} AS kept
      FROM ${DUTIES} WHERE ${dutyCondition(actor, { status: 'due', unitId, fromOn, toOn }, now)}) fell
    WHERE standing <> 'STATUTORY' GROUP BY clause, standing`;
  return z.array(fallenSchema).parse(rows);
}

const daySchema = z.object({ dueOn: z.string(), overdue: z.boolean(), urgent: z.boolean(), count: z.int() });

/** Open duties by the day they are due (Shanghai), apart whether overdue and whether urgent. */
export type DayTally = Omit<z.output<typeof daySchema>, 'dueOn'> & { dueOn: LocalDate };

/** The open duties the filter names, counted per due day. */
export async function tallyDays(actor: Actor, now: number, filter: Omit<DutyFilter, 'status'>): Promise<DayTally[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT to_char((d.due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "dueOn",
      d.due_at <= ${timestampOf(now)} AS overdue, d.urgent, count(*)::int AS count
    FROM ${DUTIES}
    WHERE ${dutyCondition(actor, { ...filter, status: 'open' }, now, visibleToCount)}
    GROUP BY 1, 2, 3 ORDER BY 1`;
  return z.array(daySchema).parse(rows) as DayTally[];
}

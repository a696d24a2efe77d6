import 'server-only';
import { addDays, addMonths, endOfDay, type LocalDate, localDate, startOfDay } from '@/lib/rulebook/local-date';
import { type Actor, ADMINISTRATORS, holds, INSIDERS, OVERSEERS, unitsWith } from '../actor';
import { db, type Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { timestampOf, todayAt } from '../today';
import { OWN_DATE_RULES } from './filter';
import type { Period } from './tally';

/**
 * The figures of those who see everything but what is for named people: sums of the counts that the database keeps,
 * and of the changes not folded into them yet. Equal to counting the duties themselves, at any size.
 */

/** Whether the kept counts are this actor's figures: an overseer who takes no part in any matter. */
export const seesCounts = (actor: Actor): boolean =>
  holds(actor, OVERSEERS) && !holds(actor, ADMINISTRATORS) && unitsWith(actor, INSIDERS).length === 0;

const OWN = Prisma.sql`rule = ANY(${[...OWN_DATE_RULES]})`;
const monthOf = (on: LocalDate): LocalDate => localDate(`${on.slice(0, 7)}-01`);
const dateOf = (on: LocalDate) => Prisma.sql`${on}::date`;

/** Open duties per unit, clause and standing, as `tallyOpen` answers them; `clause` narrows them. */
export async function countedOpen(now: number, clause?: string, tx: Tx = db()): Promise<unknown[]> {
  const month = monthOf(todayAt(now));
  const [at, since] = [timestampOf(now), timestampOf(startOfDay(month))];
  const seen = clause ? Prisma.sql`NOT hidden AND clause = ${clause}` : Prisma.sql`NOT hidden`;
  return tx.$queryRaw<unknown[]>`
    SELECT obligor_id AS "unitId", clause, CASE WHEN ${OWN} THEN 'OWN_DATE' ELSE standing::text END AS standing,
      sum(open)::int AS open,
      COALESCE(sum(open) FILTER (WHERE due_at <= ${at}), 0)::int AS overdue,
      COALESCE(sum(open) FILTER (WHERE due_at > ${at} AND warn_at <= ${at}), 0)::int AS soon,
      COALESCE(sum(open) FILTER (WHERE due_at > ${at} AND due_at <= ${timestampOf(endOfDay(todayAt(now)))}), 0)::int AS today
    FROM (
      SELECT obligor_id, rule, clause, standing, n - done AS open, '-infinity'::timestamptz AS due_at, '-infinity'::timestamptz AS warn_at
      FROM duty_month WHERE ${seen} AND n <> done AND month < ${dateOf(month)}
      UNION ALL SELECT obligor_id, rule, clause, standing, n - done, due_at, warn_at
      FROM duty_count WHERE ${seen} AND n <> done AND due_at > ${since}
      UNION ALL SELECT obligor_id, rule, clause, standing, n - done, due_at, warn_at FROM duty_change WHERE ${seen}
    ) counted GROUP BY 1, 2, 3 HAVING sum(open) <> 0`;
}

/** The whole months of a period that are over, first and last; null when there is none. */
function wholeMonths({ fromOn, toOn }: Period, now: number): { first: LocalDate; last: LocalDate } | null {
  const first = fromOn === monthOf(fromOn) ? fromOn : addMonths(monthOf(fromOn), 1);
  const ended = addDays(monthOf(todayAt(now)), -1);
  const until = toOn < ended ? toOn : ended;
  const last = until === addDays(addMonths(monthOf(until), 1), -1) ? monthOf(until) : addMonths(monthOf(until), -1);
  return first <= last ? { first, last } : null;
}

/** What a period holds beside its whole months: the days before and after them. */
function otherDays(period: Period, whole: { first: LocalDate; last: LocalDate } | null): Period[] {
  if (whole === null) return [period];
  const before = { fromOn: period.fromOn, toOn: addDays(whole.first, -1) };
  const after = { fromOn: addMonths(whole.last, 1), toOn: period.toOn };
  return [before, after].filter(({ fromOn, toOn }) => fromOn <= toOn);
}

const dueWithin = ({ fromOn, toOn }: Period) =>
  Prisma.sql`due_at > ${timestampOf(startOfDay(fromOn))} AND due_at <= ${timestampOf(endOfDay(toOn))}`;

function partsOf(period: Period, index: number, now: number): Prisma.Sql[] {
  const whole = wholeMonths(period, now);
  const statutory = Prisma.sql`NOT hidden AND standing = 'STATUTORY' AND NOT ${OWN}`;
  const fell = Prisma.sql`CASE WHEN due_at <= ${timestampOf(now)} THEN n ELSE done END`;
  const days = (table: Prisma.Sql, within: Prisma.Sql) => Prisma.sql`
    SELECT obligor_id, clause, ${index}::int AS period, due_month(due_at) AS month, ${fell} AS due, kept
    FROM ${table} WHERE ${statutory} AND ${within}`;
  const months = whole && [
    Prisma.sql`
      SELECT obligor_id, clause, ${index}::int AS period, month, n AS due, kept
      FROM duty_month WHERE ${statutory} AND month BETWEEN ${dateOf(whole.first)} AND ${dateOf(whole.last)}`,
  ];
  return [
    ...(months ?? []),
    ...otherDays(period, whole).map((rest) => days(Prisma.sql`duty_count`, dueWithin(rest))),
    days(Prisma.sql`duty_change`, dueWithin(period)),
  ];
}

/** Statutory duties that fell due in the periods, as `tallyDue` answers them. */
export async function countedDue(now: number, periods: readonly Period[], tx: Tx = db()): Promise<unknown[]> {
  const parts = periods.flatMap((period, index) => partsOf(period, index, now));
  return tx.$queryRaw<unknown[]>`
    SELECT obligor_id AS "unitId", clause, period, extract(month FROM month)::int AS month, sum(due)::int AS due, sum(kept)::int AS kept
    FROM (${Prisma.join(parts, ' UNION ALL ')}) counted
    GROUP BY GROUPING SETS ((obligor_id, clause, period), (period, month)) HAVING sum(due) <> 0`;
}

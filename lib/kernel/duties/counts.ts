import 'server-only';
import { endOfDay, type LocalDate, localDate, startOfDay, yearOf } from '@/lib/rulebook/local-date';
import { type Actor, ADMINISTRATORS, holds, INSIDERS, OVERSEERS, unitsWith } from '../actor';
import { db, type Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { timestampOf, todayAt } from '../today';
import { OWN_DATE_RULES } from './filter';
import type { Period } from './tally';

/**
 * The figures of overseers: sums of the counts that the database keeps, and of the changes not folded into them yet.
 * Equal to counting the duties themselves, at any size. Duties of matters for named people count too (1-2-1, 4-2-5).
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
  const seen = clause ? Prisma.sql`clause = ${clause}` : Prisma.sql`true`;
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

const STATUTORY = Prisma.sql`standing = 'STATUTORY' AND NOT ${OWN}`;
const within = ({ fromOn, toOn }: Period) =>
  Prisma.sql`due_at > ${timestampOf(startOfDay(fromOn))} AND due_at <= ${timestampOf(endOfDay(toOn))}`;
/** What fell due or was met before. */
const fell = (now: number) => Prisma.sql`CASE WHEN due_at <= ${timestampOf(now)} THEN n ELSE done END`;

/** Per unit and clause: the year's count less what is still to come; any other period instant by instant. */
function cellParts(period: Period, now: number): Prisma.Sql {
  const year = yearOf(period.toOn);
  const changes = Prisma.sql`
    SELECT obligor_id, clause, ${fell(now)} AS due, kept FROM duty_change WHERE ${STATUTORY} AND ${within(period)}`;
  if (period.fromOn !== `${year}-01-01`)
    return Prisma.sql`
      SELECT obligor_id, clause, ${fell(now)} AS due, kept FROM duty_count WHERE ${STATUTORY} AND ${within(period)}
      UNION ALL ${changes}`;
  const end = timestampOf(endOfDay(period.toOn));
  const passed = now < endOfDay(period.toOn) ? timestampOf(now) : end;
  return Prisma.sql`
    SELECT obligor_id, clause, n AS due, kept FROM duty_year WHERE ${STATUTORY} AND year = ${year}
    UNION ALL SELECT obligor_id, clause, CASE WHEN due_at <= ${end} THEN done - n ELSE -n END, CASE WHEN due_at <= ${end} THEN 0 ELSE -kept END
    FROM duty_count WHERE ${STATUTORY} AND due_at > ${passed} AND due_at <= ${timestampOf(endOfDay(localDate(`${year}-12-31`)))}
    UNION ALL ${changes}`;
}

/** Per day, all units together; the present day instant by instant, because part of it has passed. */
function monthParts(period: Period, index: number, now: number): Prisma.Sql {
  const today = todayAt(now);
  const part = Prisma.sql`${index}::int AS period`;
  const days = Prisma.sql`
    SELECT ${part}, day, CASE WHEN day < ${dateOf(today)} THEN n ELSE done END AS due, kept
    FROM duty_day WHERE ${STATUTORY} AND day BETWEEN ${dateOf(period.fromOn)} AND ${dateOf(period.toOn)} AND day <> ${dateOf(today)}`;
  const instants = (table: Prisma.Sql, days: Period) => Prisma.sql`
    UNION ALL SELECT ${part}, due_day(due_at), ${fell(now)}, kept FROM ${table} WHERE ${STATUTORY} AND ${within(days)}`;
  const present = period.fromOn <= today && today <= period.toOn;
  return Prisma.sql`${days} ${instants(Prisma.sql`duty_change`, period)}
    ${present ? instants(Prisma.sql`duty_count`, { fromOn: today, toOn: today }) : Prisma.empty}`;
}

/** Statutory duties that fell due in the periods, as `tallyDue` answers them. */
export async function countedDue(
  now: number,
  periods: readonly [Period, ...Period[]],
  tx: Tx = db(),
): Promise<unknown[]> {
  const months = periods.map((period, index) => monthParts(period, index, now));
  return tx.$queryRaw<unknown[]>`
    SELECT obligor_id AS "unitId", clause, 0 AS period, NULL::int AS month, sum(due)::int AS due, sum(kept)::int AS kept
    FROM (${cellParts(periods[0], now)}) cells GROUP BY 1, 2 HAVING sum(due) <> 0
    UNION ALL SELECT NULL, NULL, period, extract(month FROM day)::int, sum(due)::int, sum(kept)::int
    FROM (${Prisma.join(months, ' UNION ALL ')}) days GROUP BY 3, 4 HAVING sum(due) <> 0`;
}

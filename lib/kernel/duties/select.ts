import 'server-only';
import { z } from 'zod';
import { endOfDay, startOfDay } from '@/lib/rulebook/local-date';
import { type Actor, holds, OVERSEERS } from '../actor';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { instantOf, instantOrNull, localDateOrNull, timestampOf } from '../today';
import { countedMatters, countsAllOf, openMattersOf, visibleMatters } from '../visibility';
import { type DutyCursor, type DutyFilter, type DutyStatus, OWN_DATE_RULES, type Standing, standingOf } from './filter';

const OPEN = Prisma.sql`d.done_at IS NULL AND d.cancelled_at IS NULL`;

/** SQL condition on duty `d` of a status, as of an instant (epoch milliseconds). */
export function statusCondition(status: DutyStatus, now: number): Prisma.Sql {
  const at = timestampOf(now);
  const due = Prisma.sql`d.cancelled_at IS NULL AND (d.due_at <= ${at} OR d.done_at IS NOT NULL)`;
  return {
    open: OPEN,
    overdue: Prisma.sql`${OPEN} AND d.due_at <= ${at}`,
    running: Prisma.sql`${OPEN} AND d.due_at > ${at}`,
    soon: Prisma.sql`${OPEN} AND d.due_at > ${at} AND d.warn_at <= ${at}`,
    done: Prisma.sql`d.done_at IS NOT NULL`,
    due,
    kept: Prisma.sql`${due} AND d.done_at < d.due_at`,
    late: Prisma.sql`${due} AND (d.done_at IS NULL OR d.done_at >= d.due_at)`,
  }[status];
}

/** SQL of the standing under which duty `d` is counted. */
export const standingColumn = Prisma.sql`CASE WHEN d.rule = ANY(${[...OWN_DATE_RULES]}) THEN 'OWN_DATE' ELSE d.standing::text END`;

function standingCondition(standing: Standing): Prisma.Sql {
  const own = Prisma.sql`d.rule = ANY(${[...OWN_DATE_RULES]})`;
  return standing === 'OWN_DATE' ? own : Prisma.sql`d.standing = ${standing}::standing AND NOT ${own}`;
}

/** SQL of the duties `d` with the ids of their matters `m`, of which `dutyCondition` asks nothing more. */
export const DUTIES = Prisma.sql`duty d CROSS JOIN LATERAL (SELECT d.matter_id AS id) m`;

/** SQL condition on duty `d` of matter `m` (`DUTIES`), as of an instant. */
export function dutyCondition(actor: Actor, filter: DutyFilter, now: number, seen = countedMatters): Prisma.Sql {
  const { unitId, awaitedBy } = filter;
  const visible = awaitedBy && countsAllOf(actor, awaitedBy) ? Prisma.sql`true` : seen(actor);
  // A unit's own duties are few: IS TRUE keeps the planner from gathering every matter the actor may see first.
  const parts = [
    unitId === undefined && !awaitedBy ? visible : Prisma.sql`(${visible}) IS TRUE`,
    statusCondition(filter.status, now),
  ];
  if (unitId !== undefined) {
    const units = typeof unitId === 'string' ? [unitId] : [...unitId];
    // One unit by equality: only then does the index give the rows in order.
    parts.push(units.length === 1 ? Prisma.sql`d.obligor_id = ${units[0]}` : Prisma.sql`d.obligor_id = ANY(${units})`);
  }
  if (awaitedBy) {
    parts.push(
      Prisma.sql`d.obligor_id <> ALL(${[...awaitedBy]}) AND d.matter_id IN (${openMattersOf(actor, awaitedBy)})`,
    );
  }
  if (filter.clause) parts.push(Prisma.sql`d.clause = ${filter.clause}`);
  if (filter.standing) parts.push(standingCondition(filter.standing));
  // A due instant is exclusive: what is due at the end of a day is stored as the next day's start.
  if (filter.fromOn) parts.push(Prisma.sql`d.due_at > ${timestampOf(startOfDay(filter.fromOn))}`);
  if (filter.toOn) parts.push(Prisma.sql`d.due_at <= ${timestampOf(endOfDay(filter.toOn))}`);
  return Prisma.join(parts, ' AND ');
}

const rowSchema = z.object({
  id: z.string(),
  matter_id: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  closed_at: z.date().nullable(),
  owner_unit_id: z.string(),
  rule: z.string(),
  clause: z.string(),
  standing: z.enum(['STATUTORY', 'SOFT', 'ADVISORY']),
  obligor_id: z.string(),
  obligor: z.string(),
  owner: z.string(),
  urgent: z.boolean(),
  provisional: z.boolean(),
  others: z.string().nullable(),
  order_due_on: z.date().nullable(),
  started_at: z.date(),
  due_at: z.date(),
  warn_at: z.date(),
  done_at: z.date().nullable(),
  paused_at: z.date().nullable(),
  known: z.boolean(),
});

/** What an overseer reads in place of the title of a matter that is for named people (4-2-5). */
const FOR_NAMED_PEOPLE = '仅限指定人员查看的事项';

/** A duty with its matter, as lists show it. Instants in epoch milliseconds. */
export type DutyRow = ReturnType<typeof readRow>;

function readRow(raw: unknown) {
  const row = rowSchema.parse(raw);
  return {
    id: row.id,
    matterId: row.matter_id,
    type: row.type,
    number: row.number,
    title: row.known ? row.title : FOR_NAMED_PEOPLE,
    /** Whether the reader may open the matter: an overseer is told of every duty, not of what it is about. */
    known: row.known,
    state: row.state,
    closedAt: instantOrNull(row.closed_at),
    ownerUnitId: row.owner_unit_id,
    owner: row.owner,
    rule: row.rule,
    clause: row.clause,
    standing: standingOf(row.rule, row.standing),
    obligorId: row.obligor_id,
    obligor: row.obligor,
    urgent: row.urgent,
    provisional: row.provisional,
    /** The other units of the matter, joined. */
    others: row.others,
    /** Day by which an open 督办 wants its answer, or null when the matter is not under supervision. */
    orderDueOn: localDateOrNull(row.order_due_on),
    startedAt: instantOf(row.started_at),
    dueAt: instantOf(row.due_at),
    warnAt: instantOf(row.warn_at),
    doneAt: instantOrNull(row.done_at),
    pausedSince: instantOrNull(row.paused_at),
  };
}

/** Where the page after these rows begins, or undefined after none. */
export function cursorAfter(rows: readonly DutyRow[], status: DutyStatus): DutyCursor | undefined {
  const last = rows.at(-1);
  return last && { at: (status === 'done' ? last.doneAt : null) ?? last.dueAt, id: last.id };
}

function order(status: DutyStatus, after?: DutyCursor): { beyond: Prisma.Sql; by: Prisma.Sql } {
  const done = status === 'done';
  const key = done ? Prisma.sql`(d.done_at, d.id)` : Prisma.sql`(d.due_at, d.id)`;
  const last = after && Prisma.sql`(${timestampOf(after.at)}, ${after.id}::uuid)`;
  return {
    beyond: last ? (done ? Prisma.sql`AND ${key} < ${last}` : Prisma.sql`AND ${key} > ${last}`) : Prisma.empty,
    by: done ? Prisma.sql`d.done_at DESC, d.id DESC` : Prisma.sql`d.due_at, d.id`,
  };
}

/** Whether the reader may open matter `m` of a duty that is listed: always, but for overseers. */
const knownTo = (actor: Actor) => (holds(actor, OVERSEERS) ? visibleMatters(actor) : Prisma.sql`true`);

/** What a list shows of the duties `shown`: looked up for its rows alone, after they are chosen. */
const shownColumns = (actor: Actor) => Prisma.sql`
  d.id::text, d.matter_id::text, m.type, m.number, m.title, m.state, m.closed_at, m.owner_unit_id, ou.name AS owner, d.rule, d.clause,
  d.standing::text, d.obligor_id, u.name AS obligor, d.urgent, d.provisional, d.started_at, d.due_at, d.warn_at, d.done_at,
  (SELECT string_agg(DISTINCT pu.name, '、') FROM matter_party mp JOIN unit pu ON pu.id = mp.unit_id
    WHERE mp.matter_id = m.id AND mp.until IS NULL AND mp.part <> 'mediator' AND mp.unit_id <> d.obligor_id) AS others,
  (SELECT min(o.due_on) FROM supervision_order o WHERE o.concerns_id = m.id AND o.answered_at IS NULL AND o.ended_at IS NULL) AS order_due_on,
  (SELECT dp.from_at FROM duty_pause dp WHERE dp.duty_id = d.id AND dp.to_at IS NULL LIMIT 1) AS paused_at,
  ${knownTo(actor)} AS known
  FROM shown JOIN duty d ON d.id = shown.id JOIN matter m ON m.id = d.matter_id
    JOIN unit u ON u.id = d.obligor_id JOIN unit ou ON ou.id = m.owner_unit_id`;

/** Duties by due instant, earliest first (status `done`: latest act first), `limit` at most. */
export async function listDuties(
  actor: Actor,
  filter: DutyFilter,
  now: number,
  limit: number,
  after?: DutyCursor,
): Promise<DutyRow[]> {
  const { beyond, by } = order(filter.status, after);
  const rows = await db().$queryRaw<unknown[]>`
    WITH shown AS (
      SELECT d.id FROM ${DUTIES} WHERE ${dutyCondition(actor, filter, now)} ${beyond} ORDER BY ${by} LIMIT ${limit})
    SELECT ${shownColumns(actor)} ORDER BY ${by}`;
  return rows.map(readRow);
}

/** The first page of a list with the number above it, from one reading of the duties. */
export async function listAndCountDuties(
  actor: Actor,
  filter: DutyFilter,
  now: number,
  limit: number,
): Promise<{ count: number; duties: DutyRow[] }> {
  const { by } = order(filter.status);
  const rows = await db().$queryRaw<{ n: number }[]>`
    WITH shown AS (
      SELECT d.id, count(*) OVER ()::int AS n FROM ${DUTIES}
      WHERE ${dutyCondition(actor, filter, now)} ORDER BY ${by} LIMIT ${limit})
    SELECT shown.n, ${shownColumns(actor)} ORDER BY ${by}`;
  return { count: rows[0]?.n ?? 0, duties: rows.map(readRow) };
}

/** How many duties the filter names; the number above the list that `listDuties` shows. */
export async function countDuties(actor: Actor, filter: DutyFilter, now: number): Promise<number> {
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM ${DUTIES} WHERE ${dutyCondition(actor, filter, now)}`;
  return rows[0]?.n ?? 0;
}

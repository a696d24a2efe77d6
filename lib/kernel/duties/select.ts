import 'server-only';
import { z } from 'zod';
import { endOfDay, type LocalDate, startOfDay } from '@/lib/rulebook/local-date';
import type { Actor } from '../actor';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { instantOf, instantOrNull, timestampOf } from '../today';
import { visibleMatters } from '../visibility';

/** Which duties: every tile, list, export and bulletin names them with this and nothing else. */
export type DutyFilter = {
  unitId?: string;
  clause?: string;
  standing?: 'STATUTORY' | 'SOFT' | 'ADVISORY';
  /** open: not ended · overdue, soon: open and past due or past the warning · due: fell due in the period · kept, late: of those. */
  status: 'open' | 'overdue' | 'soon' | 'due' | 'kept' | 'late';
  /** Period of the due day, both days included; for due, kept and late. */
  fromOn?: LocalDate;
  toOn?: LocalDate;
};

/** SQL condition on duty `d` of matter `m`, as of an instant. */
export function dutyCondition(actor: Actor, filter: DutyFilter, now: number): Prisma.Sql {
  const at = timestampOf(now);
  const open = Prisma.sql`d.done_at IS NULL AND d.cancelled_at IS NULL`;
  const due = Prisma.sql`d.cancelled_at IS NULL AND (d.due_at <= ${at} OR d.done_at IS NOT NULL)`;
  const status = {
    open,
    overdue: Prisma.sql`${open} AND d.due_at <= ${at}`,
    soon: Prisma.sql`${open} AND d.due_at > ${at} AND d.warn_at <= ${at}`,
    due,
    kept: Prisma.sql`${due} AND d.done_at < d.due_at`,
    late: Prisma.sql`${due} AND (d.done_at IS NULL OR d.done_at >= d.due_at)`,
  }[filter.status];
  const parts = [visibleMatters(actor), status];
  if (filter.unitId) parts.push(Prisma.sql`d.obligor_id = ${filter.unitId}`);
  if (filter.clause) parts.push(Prisma.sql`d.clause = ${filter.clause}`);
  if (filter.standing) parts.push(Prisma.sql`d.standing = ${filter.standing}::standing`);
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
  owner_unit_id: z.string(),
  rule: z.string(),
  clause: z.string(),
  standing: z.enum(['STATUTORY', 'SOFT', 'ADVISORY']),
  obligor_id: z.string(),
  obligor: z.string(),
  owner: z.string(),
  urgent: z.boolean(),
  provisional: z.boolean(),
  supervised: z.boolean(),
  started_at: z.date(),
  due_at: z.date(),
  warn_at: z.date(),
  done_at: z.date().nullable(),
  paused_at: z.date().nullable(),
});

/** A duty with its matter, as lists show it. Instants in epoch milliseconds. */
export type DutyRow = ReturnType<typeof readRow>;

function readRow(raw: unknown) {
  const row = rowSchema.parse(raw);
  return {
    id: row.id,
    matterId: row.matter_id,
    type: row.type,
    number: row.number,
    title: row.title,
    state: row.state,
    ownerUnitId: row.owner_unit_id,
    owner: row.owner,
    rule: row.rule,
    clause: row.clause,
    standing: row.standing,
    obligorId: row.obligor_id,
    obligor: row.obligor,
    urgent: row.urgent,
    provisional: row.provisional,
    supervised: row.supervised,
    startedAt: instantOf(row.started_at),
    dueAt: instantOf(row.due_at),
    warnAt: instantOf(row.warn_at),
    doneAt: instantOrNull(row.done_at),
    pausedSince: instantOrNull(row.paused_at),
  };
}

/** Where the next page begins: the last row's due instant and id. */
export type DutyCursor = { dueAt: number; id: string };

/** Duties by due instant, earliest first, `limit` at most. */
export async function listDuties(
  actor: Actor,
  filter: DutyFilter,
  now: number,
  limit: number,
  after?: DutyCursor,
): Promise<DutyRow[]> {
  const beyond = after
    ? Prisma.sql`AND (d.due_at, d.id) > (${timestampOf(after.dueAt)}, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT d.id::text, d.matter_id::text, m.type, m.number, m.title, m.state, m.owner_unit_id, ou.name AS owner, d.rule, d.clause,
      d.standing::text, d.obligor_id, u.name AS obligor, d.urgent, d.provisional, d.started_at, d.due_at, d.warn_at, d.done_at,
      EXISTS (SELECT 1 FROM supervision_order o WHERE o.matter_id = m.id AND o.answered_at IS NULL) AS supervised,
      (SELECT dp.from_at FROM duty_pause dp WHERE dp.duty_id = d.id AND dp.to_at IS NULL LIMIT 1) AS paused_at
    FROM duty d JOIN matter m ON m.id = d.matter_id JOIN unit u ON u.id = d.obligor_id JOIN unit ou ON ou.id = m.owner_unit_id
    WHERE ${dutyCondition(actor, filter, now)} ${beyond}
    ORDER BY d.due_at, d.id LIMIT ${limit}`;
  return rows.map(readRow);
}

/** How many duties the filter names; the number above the list that `listDuties` shows. */
export async function countDuties(actor: Actor, filter: DutyFilter, now: number): Promise<number> {
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM duty d JOIN matter m ON m.id = d.matter_id WHERE ${dutyCondition(actor, filter, now)}`;
  return rows[0]?.n ?? 0;
}

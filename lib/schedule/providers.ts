import 'server-only';
import { z } from 'zod';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { dueOnOf } from '@/lib/kernel/duties/clock';
import { instantOf, instantOrNull, localDateOf, timestampOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { matterHref, matterType } from '@/lib/matter-types';
import { endOfDay, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';
import type { Entry, EntryKind, Provider, Span } from './entries';
import type { Missed } from './months';

/** Rules that everybody who sees the matter finds in the calendar, not only the unit that must act. */
const SHARED = ['1-4-2', '1-3-4'];
const KINDS: Readonly<Record<string, EntryKind>> = { '1-4-2': 'call', '1-3-4': 'resolution' };

const dutySchema = z.array(
  z.object({
    id: z.string(),
    matter_id: z.string(),
    type: z.string(),
    number: z.string().nullable(),
    rule: z.string(),
    clause: z.string(),
    unit: z.string(),
    due_at: z.date(),
    done_at: z.date().nullable(),
  }),
);

const within = (column: Prisma.Sql, { fromOn, toOn }: Span) =>
  Prisma.sql`${column} > ${timestampOf(startOfDay(fromOn))} AND ${column} <= ${timestampOf(endOfDay(toOn))}`;

/** Duties due: those of the actor's own units, and of anybody for calls and resolutions (1-4-2, 1-3-4). */
export const dutiesDue: Provider = async (actor, span, now) => {
  const units = unitsWith(actor, [...INSIDERS, ...OVERSEERS]);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT d.id::text, d.matter_id::text, m.type, m.number, d.rule, d.clause, u.name AS unit, d.due_at, d.done_at
    FROM duty d JOIN matter m ON m.id = d.matter_id JOIN unit u ON u.id = d.obligor_id
    WHERE ${visibleMatters(actor)} AND d.cancelled_at IS NULL AND ${within(Prisma.sql`d.due_at`, span)}
      AND (d.rule = ANY(${SHARED}) OR (d.obligor_id = ANY(${units}) AND d.done_at IS NULL))
    ORDER BY d.due_at, d.id LIMIT 2000`;
  return dutySchema.parse(rows).map((row): Entry => {
    const dueAt = instantOf(row.due_at);
    const done = instantOrNull(row.done_at) !== null;
    return {
      key: row.id,
      kind: KINDS[row.rule] ?? 'duty',
      on: dueOnOf(dueAt),
      at: dueAt === startOfDay(shanghaiDate(dueAt)) ? null : dueAt,
      text: taskOf(row.rule),
      number: row.number ?? matterType(row.type)?.title ?? null,
      unit: row.unit,
      clause: row.clause,
      href: matterHref(row.type, row.matter_id),
      state: done ? 'done' : dueAt <= now ? 'overdue' : 'open',
    };
  });
};

const paperSchema = z.array(
  z.object({
    id: z.string(),
    type: z.string(),
    number: z.string(),
    title: z.string(),
    unit: z.string(),
    closed_at: z.date(),
  }),
);

/** Papers issued to the units: 简报 and 通报 (1-3-1, 1-2-2). */
export const papersIssued: Provider = async (actor, span) => {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT m.id::text, m.type, m.number, m.title, u.name AS unit, m.closed_at FROM matter m JOIN unit u ON u.id = m.owner_unit_id
    WHERE ${visibleMatters(actor)} AND m.type IN ('bulletin', 'circular') AND m.number IS NOT NULL AND ${within(Prisma.sql`m.closed_at`, span)}
    ORDER BY m.closed_at LIMIT 200`;
  return paperSchema.parse(rows).map(({ id, type, number, title, unit, closed_at }) => ({
    key: id,
    kind: 'paper',
    on: shanghaiDate(instantOf(closed_at)),
    at: null,
    text: title,
    number,
    unit,
    clause: type === 'bulletin' ? '1-3-1' : '1-2-2',
    href: matterHref(type, id),
    state: 'done',
  }));
};

const meetingSchema = z.array(
  z.object({
    id: z.string(),
    type: z.string(),
    number: z.string().nullable(),
    owner: z.string(),
    held_on: z.date(),
    state: z.string(),
  }),
);

/** States of a meeting that has taken place. */
const HELD = ['HELD', 'REVIEWING', 'SIGNING', 'ISSUED', 'ARCHIVED'];

/** Meetings on their day, held or planned (1-4-1, 1-4-5); those cancelled are not among them. */
export const meetingsHeld: Provider = async (actor, { fromOn, toOn }) => {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT m.id::text, m.type, m.number, u.name AS owner, k.held_on, m.state
    FROM meeting k JOIN matter m ON m.id = k.id JOIN unit u ON u.id = m.owner_unit_id
    WHERE ${visibleMatters(actor)} AND k.cancelled_at IS NULL AND k.held_on BETWEEN ${fromOn}::date AND ${toOn}::date
    ORDER BY k.held_on LIMIT 200`;
  return meetingSchema.parse(rows).map(({ id, type, number, owner, held_on, state }) => ({
    key: `meeting ${id}`,
    kind: 'meeting',
    on: localDateOf(held_on),
    at: null,
    text: '联席会议',
    number,
    unit: owner,
    clause: '1-4-1',
    href: matterHref(type, id),
    state: HELD.includes(state) ? 'done' : 'planned',
  }));
};

const missedSchema = z.array(z.object({ planned_on: z.date(), reason: z.string() }));

/** Meetings that were put off to another day or cancelled, with the words of who did it (1-4-1). */
export async function meetingsMissed(actor: Actor, { fromOn, toOn }: Span): Promise<Missed[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT x.planned_on, x.reason FROM (
      SELECT c.meeting_id, c.from_on AS planned_on, '改期，' || c.reason AS reason FROM meeting_date_change c
      UNION ALL
      SELECT k.id, k.held_on, '取消，' || coalesce((
        SELECT (e.line::jsonb)->>'words' FROM audit_entry e
        WHERE e.matter_id = k.id::text AND e.command = 'meeting.cancel' AND e.result = 'DONE' ORDER BY e.id DESC LIMIT 1), '原因未写明')
      FROM meeting k WHERE k.cancelled_at IS NOT NULL
    ) x JOIN matter m ON m.id = x.meeting_id
    WHERE ${visibleMatters(actor)} AND x.planned_on BETWEEN ${fromOn}::date AND ${toOn}::date ORDER BY x.planned_on LIMIT 200`;
  return missedSchema.parse(rows).map((row) => ({ on: localDateOf(row.planned_on), reason: row.reason }));
}

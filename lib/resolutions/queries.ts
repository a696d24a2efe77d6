import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { db, type Tx } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { instantOf, localDateOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { RESOLUTION } from './procedure';

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.string(),
  lead: z.string(),
  meeting_id: z.string(),
  first_due_on: z.date(),
  due_at: z.date(),
  extensions: z.int(),
  last_progress: z.string().nullable(),
});

/** A resolution not yet 销号, as the standing item of an agenda tells of it. `dueAt` is an exclusive instant. */
export type OpenResolution = Awaited<ReturnType<typeof readOpen>>[number];

/** Resolutions not yet 销号 that meet the condition on matter `m` and resolution `r`, by due day. */
async function readOpen(tx: Tx, which: Prisma.Sql) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT m.id::text, m.title, m.state, u.name AS lead, r.meeting_id::text, r.due_on AS first_due_on, d.due_at,
      (SELECT count(*)::int FROM duty_extension e WHERE e.duty_id = d.id AND e.removed_at IS NULL) AS extensions,
      (SELECT n.words FROM matter_note n WHERE n.matter_id = m.id AND n.kind = 'PROGRESS' ORDER BY n.id DESC LIMIT 1) AS last_progress
    FROM resolution r JOIN matter m ON m.id = r.id JOIN unit u ON u.id = r.lead_unit_id
      JOIN duty d ON d.matter_id = m.id AND d.rule = '1-3-4' AND d.done_at IS NULL AND d.cancelled_at IS NULL
    WHERE ${which} AND m.closed_at IS NULL ORDER BY d.due_at, m.id`;
  const labels: Readonly<Record<string, { label: string }>> = RESOLUTION.states;
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => ({
      id: row.id,
      title: row.title,
      state: labels[row.state]?.label ?? row.state,
      lead: row.lead,
      meetingId: row.meeting_id,
      firstDueOn: localDateOf(row.first_due_on),
      dueAt: instantOf(row.due_at),
      extensions: row.extensions,
      lastProgress: row.last_progress,
    }));
}

/**
 * Resolutions not yet 销号 that the actor may see, by due day (1-3-4). `dueAt` carries every extension, `firstDueOn` is
 * the date of the minutes.
 */
export const openResolutions = (actor: Actor) => readOpen(db(), visibleMatters(actor));

/** What a meeting has before it as its standing item: every open resolution of the other meetings (1-3-4). */
export const standingResolutions = (tx: Tx, meetingId: string) =>
  readOpen(tx, Prisma.sql`r.meeting_id <> ${meetingId}::uuid`);

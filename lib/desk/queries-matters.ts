import 'server-only';
import { z } from 'zod';
import { type Actor, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { MATTER_TYPES, matterHref, stateLabel, titleOf } from '@/lib/matter-types';
import { formatShort, shanghaiDate } from '@/lib/rulebook/local-date';

const rowSchema = z.object({
  id: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  owner: z.string(),
  others: z.string().nullable(),
  opened_at: z.date(),
  closed_at: z.date().nullable(),
});

/** A matter as the desk lists it: its words ready to print. */
export type MatterLine = ReturnType<typeof readRow>;

function readRow(raw: unknown) {
  const { id, type, number, title, state, owner, others, opened_at, closed_at } = rowSchema.parse(raw);
  return {
    key: id,
    href: matterHref(type, id),
    title: titleOf(type, title),
    number: number ?? '未编号',
    units: [owner, others].filter(Boolean).join(' → '),
    state: stateLabel(type, state),
    ended: closed_at !== null,
    day: formatShort(shanghaiDate(instantOf(closed_at ?? opened_at))),
  };
}

/** Visible matters `m` under a further condition, newest first, `limit` at most. */
async function matters(actor: Actor, condition: Prisma.Sql, limit: number): Promise<MatterLine[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT m.id::text, m.type, m.number, m.title, m.state, u.name AS owner, m.opened_at, m.closed_at,
      (SELECT string_agg(DISTINCT pu.name, '、') FROM matter_party p JOIN unit pu ON pu.id = p.unit_id
        WHERE p.matter_id = m.id AND p.until IS NULL AND p.unit_id <> m.owner_unit_id) AS others
    FROM matter m JOIN unit u ON u.id = m.owner_unit_id
    WHERE ${visibleMatters(actor)} AND ${condition}
    ORDER BY COALESCE(m.closed_at, m.opened_at) DESC, m.id DESC LIMIT ${limit}`;
  return rows.map(readRow);
}

const takesPart = (units: readonly string[], part?: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM matter_party tp WHERE tp.matter_id = m.id AND tp.until IS NULL AND tp.unit_id = ANY(${[...units]})
    ${part ? Prisma.sql`AND tp.part = ${part}` : Prisma.empty})`;

const drafts = () =>
  Prisma.join(
    MATTER_TYPES.map(({ type, procedure }) => Prisma.sql`(m.type = ${type} AND m.state = ${procedure.initial})`),
    ' OR ',
  );

/** Matters that ended, in which the units take part. */
export function closedMatters(actor: Actor, units: readonly string[]): Promise<MatterLine[]> {
  return matters(actor, Prisma.sql`m.closed_at IS NOT NULL AND ${takesPart(units)}`, 50);
}

/** Matters under way that the units began, drafts left out. */
export function startedMatters(actor: Actor, units: readonly string[]): Promise<MatterLine[]> {
  const condition = Prisma.sql`m.closed_at IS NULL AND m.owner_unit_id = ANY(${[...units]}) AND NOT (${drafts()})`;
  return matters(actor, condition, 50);
}

/** Drafts of the units. */
export function draftMatters(actor: Actor, units: readonly string[]): Promise<MatterLine[]> {
  return matters(actor, Prisma.sql`m.closed_at IS NULL AND m.owner_unit_id = ANY(${[...units]}) AND (${drafts()})`, 50);
}

/** Matters that wait for the actor's own signature or decision; null when no post of theirs signs anything. */
export async function decisionMatters(actor: Actor): Promise<MatterLine[] | null> {
  const conditions = MATTER_TYPES.flatMap(({ type, decisions }) =>
    decisions.flatMap(({ state, post, part }) => {
      const units = unitsWith(actor, [post]);
      return units.length ? [Prisma.sql`(m.type = ${type} AND m.state = ${state} AND ${takesPart(units, part)})`] : [];
    }),
  );
  return conditions.length ? matters(actor, Prisma.sql`(${Prisma.join(conditions, ' OR ')})`, 20) : null;
}

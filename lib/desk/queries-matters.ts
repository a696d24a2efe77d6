import 'server-only';
import { z } from 'zod';
import { type Actor, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { statusCondition } from '@/lib/kernel/duties/select';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { MATTER_TYPES, matterHref, numberWords, stateLabel, titleOf } from '@/lib/matter-types';
import { shortUnits } from '@/lib/matters/view-row';
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

function readRow(raw: unknown, words = stateLabel) {
  const { id, type, number, title, state, owner, others, opened_at, closed_at } = rowSchema.parse(raw);
  return {
    key: id,
    href: matterHref(type, id),
    title: titleOf(type, title),
    number: numberWords(type, number, state),
    units: [owner, others && shortUnits(others)].filter(Boolean).join(' → '),
    state: words(type, state),
    ended: closed_at !== null,
    day: formatShort(shanghaiDate(instantOf(closed_at ?? opened_at))),
  };
}

/**
 * The matters that `found` (a query of their `id` and the instant `at`, newest first) names, and what is shown of them:
 * looked up for those rows alone.
 */
async function linesOf(found: Prisma.Sql, words = stateLabel): Promise<MatterLine[]> {
  const rows = await db().$queryRaw<unknown[]>`
    WITH found AS (${found})
    SELECT m.id::text, m.type, m.number, m.title, m.state, u.name AS owner, m.opened_at, m.closed_at,
      (SELECT string_agg(DISTINCT pu.name, '、') FROM matter_party p JOIN unit pu ON pu.id = p.unit_id
        WHERE p.matter_id = m.id AND p.until IS NULL AND p.unit_id <> m.owner_unit_id AND p.part <> ALL('{leader,mediator}')) AS others
    FROM found JOIN matter m ON m.id = found.id JOIN unit u ON u.id = m.owner_unit_id
    ORDER BY found.at DESC, found.id DESC`;
  return rows.map((row) => readRow(row, words));
}

/** Visible matters `m` under way under a further condition, newest first, `limit` at most. */
const underWay = (actor: Actor, condition: Prisma.Sql, limit: number, words = stateLabel): Promise<MatterLine[]> =>
  linesOf(
    Prisma.sql`
      SELECT m.id, m.opened_at AS at FROM matter m WHERE m.closed_at IS NULL AND (${condition}) AND (${visibleMatters(actor)}) IS TRUE
      ORDER BY m.opened_at DESC, m.id DESC LIMIT ${limit}`,
    words,
  );

const takesPart = (units: readonly string[], part?: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM matter_party tp WHERE tp.matter_id = m.id AND tp.until IS NULL AND tp.unit_id = ANY(${[...units]})
    ${part ? Prisma.sql`AND tp.part = ${part}` : Prisma.empty})`;

const begunBy = (units: readonly string[]) => Prisma.sql`m.owner_unit_id = ANY(${[...units]})`;

/** The state in which a type's matters are drafts, where they are; the states alone first, because the index of a unit's matters knows no types. */
const drafts = () => {
  const written = MATTER_TYPES.flatMap(({ type, filing }) => (filing?.draft ? [{ type, state: filing.draft }] : []));
  return Prisma.sql`m.state = ANY(${[...new Set(written.map(({ state }) => state))]})
    AND (m.type || ' ' || m.state) = ANY(${written.map(({ type, state }) => `${type} ${state}`)})`;
};

const SHOWN = 50;

/**
 * Matters that ended, in which the units take part: unit by unit, so that each is read in the order of its index. A unit
 * may hold several parts in one matter.
 */
export function closedMatters(actor: Actor, units: readonly string[]): Promise<MatterLine[]> {
  return linesOf(Prisma.sql`
    SELECT DISTINCT own.id, own.at FROM unnest(${[...units]}::text[]) AS mine(unit_id) CROSS JOIN LATERAL (
      SELECT DISTINCT tp.closed_at AS at, tp.matter_id AS id FROM matter_party tp JOIN matter m ON m.id = tp.matter_id
      WHERE tp.unit_id = mine.unit_id AND tp.until IS NULL AND tp.closed_at IS NOT NULL AND (${visibleMatters(actor)}) IS TRUE
      ORDER BY tp.closed_at DESC, tp.matter_id DESC LIMIT ${SHOWN}) own
    ORDER BY own.at DESC, own.id DESC LIMIT ${SHOWN}`);
}

/** Matters under way that the units began, drafts left out. */
export function startedMatters(actor: Actor, units: readonly string[]): Promise<MatterLine[]> {
  return underWay(actor, Prisma.sql`${begunBy(units)} AND NOT (${drafts()})`, SHOWN);
}

/** Drafts of the units. */
export function draftMatters(actor: Actor, units: readonly string[]): Promise<MatterLine[]> {
  return underWay(actor, Prisma.sql`${begunBy(units)} AND ${drafts()}`, SHOWN);
}

const pastDue = (now: number) => Prisma.sql`EXISTS (
  SELECT 1 FROM duty d WHERE d.matter_id = m.id AND ${statusCondition('overdue', now)})`;

/** How the desk names a state that waits for a decision because a duty is past due. */
const overdueWords = (type: string, state: string): string =>
  MATTER_TYPES.find((one) => one.type === type)?.decisions.find((one) => one.state === state)?.overdue ??
  stateLabel(type, state);

/** Matters that wait for the actor's own signature or decision; null when no post of theirs signs anything. */
export async function decisionMatters(actor: Actor): Promise<MatterLine[] | null> {
  const { now } = await currentMoment();
  const conditions = MATTER_TYPES.flatMap(({ type, decisions }) =>
    decisions.flatMap(({ state, post, part, overdue }) => {
      const units = unitsWith(actor, [post]);
      const late = overdue ? Prisma.sql`AND ${pastDue(now)}` : Prisma.empty;
      return units.length
        ? [Prisma.sql`(m.type = ${type} AND m.state = ${state} AND ${takesPart(units, part)} ${late})`]
        : [];
    }),
  );
  return conditions.length ? underWay(actor, Prisma.join(conditions, ' OR '), 20, overdueWords) : null;
}

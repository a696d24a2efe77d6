import 'server-only';
import {
  type Actor,
  ADMINISTRATORS,
  GUEST_PART,
  GUESTS,
  holds,
  INSIDERS,
  OVERSEERS,
  PRESIDING_PARTS,
  unitsWith,
} from './actor';
import { Prisma } from './db/generated/client';

const { sql } = Prisma;

/** Ids of the matters for named people for which the actor is named: asked once a query, and only where one turns up (4-2-5). */
export const designatedTo = (actor: Actor): Prisma.Sql => sql`ARRAY(
  SELECT dg.matter_id FROM matter_designee dg WHERE dg.person_id = ${actor.personId}::uuid AND dg.until IS NULL)`;

/** SQL condition on a party's row by its columns `named` and `matter_id`: the matter is not for named people, or the actor is one. */
const knows = (actor: Actor, named: Prisma.Sql, matterId: Prisma.Sql): Prisma.Sql =>
  sql`(NOT ${named} OR ${matterId} = ANY(${designatedTo(actor)}))`;

/**
 * SQL condition on matter `m`: those in which the actor's units take part. Asks nothing of the matter but its id.
 * OFFSET 0 keeps it a filter of the rows found otherwise: joined, it would gather every matter the unit ever had.
 */
function partyMatters(actor: Actor): Prisma.Sql {
  const guests = unitsWith(actor, GUESTS);
  const live = sql`SELECT 1 FROM matter_party vp WHERE vp.matter_id = m.id AND vp.until IS NULL AND ${knows(actor, sql`vp.named`, sql`vp.matter_id`)}`;
  const own = sql`EXISTS (${live} AND vp.unit_id = ANY(${unitsWith(actor, INSIDERS)}) AND vp.part <> ALL(${[...PRESIDING_PARTS]}) OFFSET 0)`;
  return guests.length
    ? sql`(${own} OR EXISTS (${live} AND vp.unit_id = ANY(${guests}) AND vp.part = ${GUEST_PART} OFFSET 0))`
    : own;
}

/** Units that are members of the joint meeting today (1-1-1), as a query of their ids. */
const MEMBERS_TODAY = sql`SELECT ms.unit_id FROM membership ms, (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS d) day
  WHERE day.d BETWEEN ms.from_on AND coalesce(ms.to_on, 'infinity'::date)`;

/**
 * The people or units for whom the level of matter `m` opens it, as a column `circle` of text[]: those named, or the
 * member units; null where the level asks for neither. What `sees` needs to know.
 */
export const circleColumn = sql`CASE m.confidentiality
    WHEN 'NAMED' THEN ARRAY(SELECT dg.person_id::text FROM matter_designee dg WHERE dg.matter_id = m.id AND dg.until IS NULL)
    WHEN 'MEMBERS' THEN ARRAY(${MEMBERS_TODAY}) END AS circle`;

/**
 * SQL condition on matter `m`: the matters the actor may see (4-2-5). The twin of `sees`; a test proves that lists and
 * details agree.
 */
export function visibleMatters(actor: Actor): Prisma.Sql {
  if (holds(actor, ADMINISTRATORS)) return sql`false`;
  if (holds(actor, OVERSEERS)) return sql`(m.confidentiality <> 'NAMED' OR m.id = ANY(${designatedTo(actor)}))`;
  const inside = unitsWith(actor, INSIDERS);
  if (inside.length === 0) return partyMatters(actor);
  return sql`(m.confidentiality = 'PUBLIC' OR ${partyMatters(actor)} OR (m.confidentiality = 'MEMBERS'
    AND EXISTS (${MEMBERS_TODAY} AND ms.unit_id = ANY(${inside}))))`;
}

/**
 * SQL condition on a duty's matter, of which only the id is asked: whose duties the actor's lists and figures hold.
 * Parties those of the matters in which they take part; overseers all of them, so that no limit is hidden by a level
 * (1-2-1): what such a duty is about is then not shown (`listDuties`).
 */
export function countedMatters(actor: Actor): Prisma.Sql {
  if (holds(actor, ADMINISTRATORS)) return sql`false`;
  return holds(actor, OVERSEERS) ? sql`true` : partyMatters(actor);
}

/** Whether the actor is counted every duty of matters in which one of these units takes part: `countedMatters` says nothing more then. */
export function countsAllOf(actor: Actor, units: readonly string[]): boolean {
  const inside = unitsWith(actor, INSIDERS);
  return !holds(actor, ADMINISTRATORS) && units.every((unit) => inside.includes(unit));
}

/** Ids of the open matters in which one of the units takes part and of which the actor may know. */
export const openMattersOf = (actor: Actor, units: readonly string[]): Prisma.Sql => sql`
  SELECT ap.matter_id FROM matter_party ap
  WHERE ap.unit_id = ANY(${[...units]}) AND ap.until IS NULL AND ap.closed_at IS NULL AND ${knows(actor, sql`ap.named`, sql`ap.matter_id`)}`;

/**
 * Ids of the open matters of the actor's units that are for other people, as an array: none for most, and read from an
 * index of such matters alone. For figures that count without asking every matter.
 */
export function hiddenFrom(actor: Actor): Prisma.Sql {
  if (holds(actor, OVERSEERS)) return sql`ARRAY[]::uuid[]`;
  return sql`ARRAY(SELECT hp.matter_id FROM matter_party hp
    WHERE hp.unit_id = ANY(${unitsWith(actor, INSIDERS)}) AND hp.named AND hp.until IS NULL AND hp.closed_at IS NULL
      AND hp.matter_id <> ALL(${designatedTo(actor)}))`;
}

/**
 * `countedMatters` for counting many duties `d` of a party's own: open matters from one reading of the unit's open parts,
 * only the rest one by one. The first is contained in the second, so it names the same matters.
 */
export function visibleToCount(actor: Actor): Prisma.Sql {
  const counted = countedMatters(actor);
  if (holds(actor, OVERSEERS) || holds(actor, ADMINISTRATORS)) return counted;
  return sql`(d.matter_id IN (SELECT op.matter_id FROM matter_party op
    WHERE op.unit_id = ANY(${unitsWith(actor, INSIDERS)}) AND op.until IS NULL AND op.closed_at IS NULL AND ${knows(actor, sql`op.named`, sql`op.matter_id`)}) OR ${counted})`;
}

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

/**
 * SQL condition on matter `m`: the matters the actor may see. The twin of `sees`; a test proves that lists and
 * details agree. OFFSET 0 keeps it a filter of the rows found otherwise: joined, it would gather every matter the
 * unit ever had.
 */
export function visibleMatters(actor: Actor): Prisma.Sql {
  if (holds(actor, ADMINISTRATORS)) return Prisma.sql`false`;
  const inside = unitsWith(actor, INSIDERS);
  const guests = unitsWith(actor, GUESTS);
  const live = Prisma.sql`SELECT 1 FROM matter_party vp WHERE vp.matter_id = m.id AND vp.until IS NULL`;
  const own = Prisma.sql`EXISTS (${live} AND vp.unit_id = ANY(${inside}) AND vp.part <> ALL(${[...PRESIDING_PARTS]}) OFFSET 0)`;
  const party = guests.length
    ? Prisma.sql`(${own} OR EXISTS (${live} AND vp.unit_id = ANY(${guests}) AND vp.part = ${GUEST_PART} OFFSET 0))`
    : own;
  if (!holds(actor, OVERSEERS)) return party;
  return inside.length || guests.length
    ? Prisma.sql`(m.confidentiality <> 'NAMED' OR ${party})`
    : Prisma.sql`m.confidentiality <> 'NAMED'`;
}

/** Whether `visibleMatters` asks nothing of a matter but its id. */
export const seesAsPartyOnly = (actor: Actor): boolean => holds(actor, ADMINISTRATORS) || !holds(actor, OVERSEERS);

/** Whether the actor sees every matter in which one of these units takes part: `visibleMatters` says nothing more then. */
export function seesAllOf(actor: Actor, units: readonly string[]): boolean {
  const inside = unitsWith(actor, INSIDERS);
  return !holds(actor, ADMINISTRATORS) && units.every((unit) => inside.includes(unit));
}

/**
 * `visibleMatters` for counting many duties `d` of a party's own: open matters from one reading of the unit's open parts,
 * only the rest one by one. The first is contained in the second, so it names the same matters.
 */
export function visibleToCount(actor: Actor): Prisma.Sql {
  const visible = visibleMatters(actor);
  if (!seesAsPartyOnly(actor) || holds(actor, ADMINISTRATORS)) return visible;
  return Prisma.sql`(d.matter_id IN (SELECT op.matter_id FROM matter_party op
    WHERE op.unit_id = ANY(${unitsWith(actor, INSIDERS)}) AND op.until IS NULL AND op.closed_at IS NULL) OR ${visible})`;
}

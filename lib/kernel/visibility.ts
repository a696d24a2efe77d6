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

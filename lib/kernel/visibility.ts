import 'server-only';
import { type Actor, ADMINISTRATORS, holds, INSIDERS, OVERSEERS, unitsWith } from './actor';
import { Prisma } from './db/generated/client';

/**
 * SQL condition on the matter whose id is `id` (matter `m` unless said otherwise): the matters the actor may see. The
 * twin of `sees`; a test proves that lists and details agree. Nothing but the id is asked, so that counts need not read
 * the matters: the confidential ones are few and have an index of their own. OFFSET 0 makes PostgreSQL look at the
 * parties of each row found instead of gathering all matters of a unit first.
 */
export function visibleMatters(actor: Actor, id: Prisma.Sql = Prisma.sql`m.id`): Prisma.Sql {
  if (holds(actor, ADMINISTRATORS)) return Prisma.sql`false`;
  const inside = unitsWith(actor, INSIDERS);
  const party = Prisma.sql`EXISTS (
    SELECT 1 FROM matter_party vp WHERE vp.matter_id = ${id} AND vp.until IS NULL AND vp.unit_id = ANY(${inside}) OFFSET 0)`;
  if (!holds(actor, OVERSEERS)) return party;
  const open = Prisma.sql`NOT EXISTS (SELECT 1 FROM matter nm WHERE nm.id = ${id} AND nm.confidentiality = 'NAMED')`;
  return inside.length ? Prisma.sql`(${open} OR ${party})` : open;
}

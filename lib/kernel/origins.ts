import 'server-only';
import type { Actor } from './actor';
import type { Tx } from './db/client';
import { Prisma } from './db/generated/client';
import { RefusedError, refuseField } from './errors';
import { designatedTo } from './visibility';

const { sql } = Prisma;

/** Chinese: why a name is refused, and the remedy. */
export const TELLS = '来源事项仅限指定人员知悉，名称不能照写来源事项的名称，请另拟不透露其内容的名称';

/** Everything that a matter arises from, one after the other, as a table `origin` of ids. */
const origins = (id: Prisma.Sql): Prisma.Sql => sql`WITH RECURSIVE origin AS (
    SELECT l.to_id AS id FROM matter_link l WHERE l.from_id = ${id} AND l.kind = 'ARISES_FROM'
    UNION SELECT l.to_id FROM origin o JOIN matter_link l ON l.from_id = o.id AND l.kind = 'ARISES_FROM')`;

/**
 * A matter that arises from one for named people goes on without its name: a topic is studied by all members (1-4-3), so
 * it cannot be for the same people as a 督办 is. Throws RefusedError beside `title` when its name, as now written, repeats that
 * of its origin; never for a matter that is for named people itself (4-2-5).
 */
export async function refuseTelling(tx: Tx, matterId: string): Promise<void> {
  const telling = await tx.$queryRaw<unknown[]>`
    ${origins(sql`${matterId}::uuid`)} SELECT 1 FROM origin o JOIN matter s ON s.id = o.id JOIN matter m ON m.id = ${matterId}::uuid
    WHERE s.confidentiality = 'NAMED' AND m.confidentiality <> 'NAMED' AND s.title <> ''
      AND position(s.title IN m.title) > 0 LIMIT 1`;
  if (telling.length > 0) throw new RefusedError(refuseField('title', TELLS));
}

/** A matter that bears the name of the one it arises from. */
export type Namesake = { id: string; type: string; title: string; ownerUnitId: string };

/** What arose from a matter, directly or not, and bears its name without being for named people itself (4-2-5). */
export function namesakesOf(tx: Tx, matterId: string): Promise<Namesake[]> {
  return tx.$queryRaw<Namesake[]>`
    WITH RECURSIVE arisen AS (
      SELECT l.from_id AS id FROM matter_link l WHERE l.to_id = ${matterId}::uuid AND l.kind = 'ARISES_FROM'
      UNION SELECT l.from_id FROM arisen a JOIN matter_link l ON l.to_id = a.id AND l.kind = 'ARISES_FROM')
    SELECT m.id::text, m.type, m.title, m.owner_unit_id AS "ownerUnitId"
    FROM arisen a JOIN matter m ON m.id = a.id JOIN matter s ON s.id = ${matterId}::uuid
    WHERE m.confidentiality <> 'NAMED' AND s.title <> '' AND position(s.title IN m.title) > 0 ORDER BY m.id`;
}

/** SQL: names, as text[], of what matter `m` arises from and the actor may not know of; none for most. */
export const hiddenOrigins = (actor: Actor): Prisma.Sql => sql`ARRAY(
  ${origins(sql`m.id`)} SELECT s.title FROM origin o JOIN matter s ON s.id = o.id
  WHERE s.confidentiality = 'NAMED' AND s.title <> '' AND s.id <> ALL(${designatedTo(actor)}))`;

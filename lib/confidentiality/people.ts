import 'server-only';
import { z } from 'zod';
import { ADMINISTRATORS, GUESTS, OVERSEERS } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';
import type { Candidate } from './decide';

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    unitId: z.string(),
    unit: z.string(),
    partyUnit: z.string().nullable(),
  }),
);

/**
 * Everybody who may be named for a matter (4-2-5): people of the units that take part, by post or by desk, and those who
 * oversee; with their unit's name. Nobody who is disabled, an administrator or a guest.
 */
export async function candidatesOf(tx: Tx, matterId: string): Promise<(Candidate & { unit: string })[]> {
  const found = await tx.$queryRaw<unknown[]>`
    WITH taking AS (SELECT DISTINCT unit_id FROM matter_party WHERE matter_id = ${matterId}::uuid AND until IS NULL
        UNION SELECT owner_unit_id FROM matter WHERE id = ${matterId}::uuid),
      held AS (SELECT h.person_id, h.unit_id, h.post::text AS post FROM post_holding h
        WHERE h.ended_at IS NULL AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity'::date))
    SELECT p.id::text, p.name, p.unit_id AS "unitId", u.name AS unit,
      coalesce((SELECT h.unit_id FROM held h JOIN taking t ON t.unit_id = h.unit_id WHERE h.person_id = p.id AND h.post <> ALL(${[...OVERSEERS]}) ORDER BY 1 LIMIT 1),
        (SELECT t.unit_id FROM taking t WHERE t.unit_id = p.unit_id)) AS "partyUnit"
    FROM person p JOIN unit u ON u.id = p.unit_id
    WHERE p.disabled_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM held h WHERE h.person_id = p.id AND h.post = ANY(${[...ADMINISTRATORS, ...GUESTS]}))
      AND (p.unit_id IN (SELECT unit_id FROM taking)
        OR EXISTS (SELECT 1 FROM held h WHERE h.person_id = p.id AND (h.post = ANY(${[...OVERSEERS]}) OR h.unit_id IN (SELECT unit_id FROM taking))))
    ORDER BY u.rank, p.name`;
  return rows.parse(found);
}

import 'server-only';
import { z } from 'zod';
import { HANDS } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';

/** Who is there for a unit today: whether anybody can sign and act for it, and its 分管负责人 by name (3-2-1). */
export type Staff = { staffed: boolean; leaders: readonly string[] };

/** A unit in which nobody holds such a post. */
export const NOBODY: Staff = { staffed: false, leaders: [] };

const rows = z.array(z.object({ unit_id: z.string(), staffed: z.boolean(), leaders: z.array(z.string()) }));

/** The staff of every unit that has any, by unit id, as of today. */
export async function staffOf(tx: Tx): Promise<Map<string, Staff>> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT h.unit_id, bool_or(h.post::text = ANY(${[...HANDS]})) AS staffed,
      coalesce(array_agg(p.name ORDER BY h.from_on, p.name) FILTER (WHERE h.post = 'UNIT_LEADER'), '{}') AS leaders
    FROM post_holding h JOIN person p ON p.id = h.person_id
    WHERE h.ended_at IS NULL AND p.disabled_at IS NULL
      AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity'::date)
    GROUP BY h.unit_id`;
  return new Map(rows.parse(found).map(({ unit_id, ...staff }) => [unit_id, staff]));
}

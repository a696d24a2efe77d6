import 'server-only';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';

/** Open duties that wait for the actor's units, by the type of their matter. */
export async function waitingByType(actor: Actor): Promise<Record<string, number>> {
  const units = unitsWith(actor, [...INSIDERS, ...OVERSEERS]);
  if (units.length === 0) return {};
  const rows = await db().$queryRaw<{ type: string; n: number }[]>`
    SELECT m.type, count(*)::int AS n FROM duty d JOIN matter m ON m.id = d.matter_id
    WHERE d.obligor_id = ANY(${units}) AND d.done_at IS NULL AND d.cancelled_at IS NULL GROUP BY m.type`;
  return Object.fromEntries(rows.map((row) => [row.type, row.n]));
}

import 'server-only';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { RULES_WITH_TYPE, typeOfRule } from '@/lib/matter-types';

/**
 * Open duties that wait for the actor's units, by the type of their matter. Asked on every page, so it reads an index
 * alone: the rule tells the type, and only for rules of several types the matter is looked at.
 */
export async function waitingByType(actor: Actor): Promise<Record<string, number>> {
  const units = unitsWith(actor, [...INSIDERS, ...OVERSEERS]);
  if (units.length === 0) return {};
  const rows = await db().$queryRaw<{ of: string; n: number }[]>`
    SELECT CASE WHEN d.rule = ANY(${[...RULES_WITH_TYPE]}) THEN d.rule ELSE (SELECT m.type FROM matter m WHERE m.id = d.matter_id) END AS of,
      count(*)::int AS n
    FROM duty d WHERE d.obligor_id = ANY(${units}) AND d.done_at IS NULL AND d.cancelled_at IS NULL GROUP BY 1`;
  const waiting: Record<string, number> = {};
  for (const { of, n } of rows) {
    const type = typeOfRule(of) ?? of;
    waiting[type] = (waiting[type] ?? 0) + n;
  }
  return waiting;
}

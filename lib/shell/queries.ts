import 'server-only';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { hiddenFrom } from '@/lib/kernel/visibility';
import { RULES_WITH_TYPE, typeOfRule } from '@/lib/matter-types';

/**
 * Open duties that wait for the actor's units, by the type of their matter. Asked on every page, so it reads an index
 * alone: the rule tells the type, and only for rules of several types the matter is looked at; the few for named people,
 * of whom the actor is none, are taken off.
 */
export async function waitingByType(actor: Actor): Promise<Record<string, number>> {
  const units = unitsWith(actor, [...INSIDERS, ...OVERSEERS]);
  if (units.length === 0) return {};
  const of = Prisma.sql`CASE WHEN d.rule = ANY(${[...RULES_WITH_TYPE]}) THEN d.rule ELSE (SELECT m.type FROM matter m WHERE m.id = d.matter_id) END AS of`;
  const open = Prisma.sql`FROM duty d WHERE d.obligor_id = ANY(${units}) AND d.done_at IS NULL AND d.cancelled_at IS NULL`;
  const rows = await db().$queryRaw<{ of: string; n: number }[]>`
    SELECT of, sum(n)::int AS n FROM (
      SELECT ${of}, count(*) AS n ${open} GROUP BY 1
      UNION ALL SELECT ${of}, -count(*) ${open} AND d.matter_id = ANY(${hiddenFrom(actor)}) GROUP BY 1
    ) counted GROUP BY 1 HAVING sum(n) > 0`;
  const waiting: Record<string, number> = {};
  for (const { of, n } of rows) {
    const type = typeOfRule(of) ?? of;
    waiting[type] = (waiting[type] ?? 0) + n;
  }
  return waiting;
}

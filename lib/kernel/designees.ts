import 'server-only';
import { ANSWERERS, INSIDERS, OVERSEERS, type PostCode } from './actor';
import type { Commit } from './commit';
import type { Tx } from './db/client';
import type { Part } from './effects';
import { timestampOf } from './today';

/** Posts that take what arrives at a unit. */
const TAKING: readonly PostCode[] = [...ANSWERERS, 'GOV_OFFICE'];

/**
 * A matter for named people that comes to a unit where nobody is named: its liaisons are, or a clock would run against
 * people who cannot know of it. The owner sees whom and may name others (4-2-5). Other matters pay nothing.
 */
export async function nameArrivals({ tx, subject, now }: Commit, parties: readonly Part[]): Promise<void> {
  const { matter } = subject;
  if (matter.confidentiality !== 'NAMED') return;
  const arrived = parties.map((one) => one.unitId).filter((id) => !subject.parties.some((held) => held.unitId === id));
  await nameLiaisons(tx, matter.id, arrived, now);
}

/** Names the liaisons of those of the units in which nobody is named. */
async function nameLiaisons(tx: Tx, matterId: string, unitIds: readonly string[], now: number): Promise<void> {
  const named = await tx.matterDesignee.findMany({
    where: { matterId, unitId: { in: [...unitIds] }, until: null },
    select: { unitId: true },
  });
  const blind = unitIds.filter((id) => !named.some((one) => one.unitId === id));
  await nameHolders(tx, { matterIds: [matterId], unitIds: blind, posts: TAKING }, now);
}

type Naming = { matterIds: readonly string[]; unitIds: readonly string[]; posts: readonly PostCode[] };

/** Names whoever holds one of the posts in the units, now or from a day to come. */
async function nameHolders(tx: Tx, { matterIds, unitIds, posts }: Naming, now: number): Promise<void> {
  if (unitIds.length === 0 || matterIds.length === 0) return;
  const since = timestampOf(now);
  await tx.$executeRaw`
    INSERT INTO matter_designee (id, matter_id, person_id, unit_id, since, by_arrival)
    SELECT gen_random_uuid(), m.id::uuid, taking.person_id, taking.unit_id, ${since}, true
    FROM unnest(${[...matterIds]}::text[]) m(id) CROSS JOIN (
      SELECT DISTINCT ON (h.person_id) h.person_id, h.unit_id FROM post_holding h JOIN person p ON p.id = h.person_id
      WHERE h.unit_id = ANY(${[...unitIds]}) AND h.post::text = ANY(${[...posts]}) AND h.ended_at IS NULL AND p.disabled_at IS NULL
        AND (${since} AT TIME ZONE 'Asia/Shanghai')::date <= coalesce(h.to_on, 'infinity'::date)
    ) taking ON CONFLICT DO NOTHING`;
}

/** Who coordinates or decides a dispute about a matter for named people is named by being admitted (4-4-1, 4-4-2). */
export const nameAdmitted = (tx: Tx, matterId: string, unitId: string, now: number): Promise<void> =>
  nameHolders(tx, { matterIds: [matterId], unitIds: [unitId], posts: ['LEGAL', 'GOV_OFFICE'] }, now);

/**
 * 工作交接: what somebody was named for in his unit, his successor is named for, ended matters too: else nobody of the
 * unit could open them any more, and nobody could change who may (4-2-5, 4-5-1). Answers how many.
 */
export async function passNamings(
  tx: Tx,
  { unitId, leavingId, successorId }: { unitId: string; leavingId: string; successorId: string },
  now: number,
): Promise<number> {
  const since = timestampOf(now);
  const passed = await tx.$queryRaw<{ matter_id: string }[]>`
    UPDATE matter_designee SET until = ${since}
    WHERE person_id = ${leavingId}::uuid AND unit_id = ${unitId} AND until IS NULL RETURNING matter_id::text`;
  await tx.$executeRaw`
    INSERT INTO matter_designee (id, matter_id, person_id, unit_id, since)
    SELECT gen_random_uuid(), m.id::uuid, ${successorId}::uuid, ${unitId}, ${since}
    FROM unnest(${passed.map((row) => row.matter_id)}::text[]) m(id) ON CONFLICT DO NOTHING`;
  return passed.length;
}

/**
 * Matters for named people in which everybody named of a unit has left: its liaisons are named in their place, when the
 * last one goes and when a new one comes, or the matter would be nobody's (4-2-5). Answers how many such matters there were.
 */
export async function nameHeirs(tx: Tx, unitIds: readonly string[], now: number): Promise<number> {
  const today = timestampOf(now);
  const orphaned = await tx.$queryRaw<{ unit_id: string; matter_id: string }[]>`
    SELECT g.unit_id, g.matter_id::text FROM matter_designee g JOIN matter m ON m.id = g.matter_id AND m.confidentiality = 'NAMED'
    WHERE g.unit_id = ANY(${[...unitIds]}) AND g.until IS NULL
    GROUP BY g.unit_id, g.matter_id HAVING NOT bool_or(EXISTS (
      SELECT 1 FROM post_holding h JOIN person p ON p.id = h.person_id AND p.disabled_at IS NULL
      WHERE h.person_id = g.person_id AND h.unit_id = g.unit_id AND h.post::text = ANY(${[...INSIDERS, ...OVERSEERS]}) AND h.ended_at IS NULL
        AND (${today} AT TIME ZONE 'Asia/Shanghai')::date <= coalesce(h.to_on, 'infinity'::date)))`;
  for (const unitId of unitIds) {
    const matterIds = orphaned.filter((row) => row.unit_id === unitId).map((row) => row.matter_id);
    await nameHolders(tx, { matterIds, unitIds: [unitId], posts: TAKING }, now);
  }
  return orphaned.length;
}

/**
 * A matter about another that is for named people is for the same people, and for the liaisons of the units it binds:
 * its title and letters name the other (4-2-5). `fromId` names nobody any more: neither does it.
 */
export async function nameAlike(
  tx: Tx,
  { fromId, toId, bound }: { fromId: string; toId: string; bound: readonly string[] },
  now: number,
): Promise<void> {
  const since = timestampOf(now);
  await tx.$executeRaw`
    UPDATE matter_designee g SET until = ${since} WHERE g.matter_id = ${toId}::uuid AND g.until IS NULL
      AND NOT EXISTS (SELECT 1 FROM matter_designee f WHERE f.matter_id = ${fromId}::uuid AND f.until IS NULL AND f.person_id = g.person_id)`;
  await tx.$executeRaw`
    INSERT INTO matter_designee (id, matter_id, person_id, unit_id, since, by_arrival)
    SELECT gen_random_uuid(), ${toId}::uuid, f.person_id, f.unit_id, ${since}, f.by_arrival FROM matter_designee f
    WHERE f.matter_id = ${fromId}::uuid AND f.until IS NULL ON CONFLICT DO NOTHING`;
  await nameLiaisons(tx, toId, bound, now);
}

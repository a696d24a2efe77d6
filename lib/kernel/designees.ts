import 'server-only';
import { HANDS } from './actor';
import type { Commit } from './commit';
import type { Tx } from './db/client';
import type { Part } from './effects';
import { timestampOf } from './today';

/** Posts that take what arrives at a unit. */
const TAKING = [...HANDS, 'GOV_OFFICE'];

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
  if (unitIds.length === 0) return;
  const since = timestampOf(now);
  await tx.$executeRaw`
    INSERT INTO matter_designee (id, matter_id, person_id, unit_id, since, by_arrival)
    SELECT gen_random_uuid(), ${matterId}::uuid, taking.person_id, taking.unit_id, ${since}, true FROM (
      SELECT DISTINCT ON (h.person_id) h.person_id, h.unit_id FROM post_holding h JOIN person p ON p.id = h.person_id
      WHERE h.unit_id = ANY(${[...unitIds]}) AND h.post::text = ANY(${TAKING}) AND h.ended_at IS NULL AND p.disabled_at IS NULL
        AND (${since} AT TIME ZONE 'Asia/Shanghai')::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity'::date)
        AND NOT EXISTS (SELECT 1 FROM matter_designee g WHERE g.matter_id = ${matterId}::uuid AND g.unit_id = h.unit_id AND g.until IS NULL)
    ) taking ON CONFLICT DO NOTHING`;
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

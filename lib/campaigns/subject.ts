import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { localDateOf } from '@/lib/kernel/today';
import { unitNames } from '@/lib/kernel/unit-names';
import { unsignedUnits } from '@/lib/matters/receive';
import { leaderToday } from '@/lib/meetings/composition';
import { CAMPAIGN } from './procedure';

/** A campaign as its commands load it. */
export type CampaignSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads it with its plan, results, staffing, the register of units and 组长 of today, or null. */
export async function loadCampaign(tx: Tx, { id }: { id: string }): Promise<CampaignSubject | null> {
  const subject = await loadSubject(tx, id, CAMPAIGN);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

async function loadFacts(tx: Tx, id: string) {
  const row = await tx.campaign.findUniqueOrThrow({ where: { id } });
  const tasks = await tx.campaignTask.findMany({
    where: { campaignId: id, removedAt: null },
    orderBy: { unit: { rank: 'asc' } },
    select: { unitId: true, task: true },
  });
  const results = await tx.campaignResult.findMany({
    where: { campaignId: id },
    orderBy: [{ on: 'asc' }, { unit: { rank: 'asc' } }, { revision: 'asc' }],
  });
  const staffing = await tx.campaignStaffing.findMany({ where: { campaignId: id }, orderBy: { id: 'asc' } });
  return {
    row: { ...row, startsOn: localDateOf(row.startsOn), endsOn: localDateOf(row.endsOn) },
    tasks,
    results: results.map((one) => ({ ...one, on: localDateOf(one.on) })),
    staffing,
    units: await unitNames(tx),
    leader: await leaderToday(tx),
    waiting: await unsignedUnits(tx, id),
  };
}

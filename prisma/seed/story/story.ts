import { sealAudit } from '@/lib/kernel/audit/seal';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import type { Tale } from './acts';
import { readCast } from './cast';
import { chanceOf } from './chance';
import { leave } from './leave';
import { officeHours } from './office-hours';
import { pastPlots } from './past';
import { legsOf } from './plot';
import { presentPlots } from './present';
import { tell } from './tell';

const SEED = 20_210_728;

/**
 * Tells the demonstration's story up to an instant (epoch milliseconds; the database's now when not given): about 120
 * transfers of fourteen months, in the order in which things happened, each through the portal's own commands.
 * Needs the foundation and nothing else in the database. Throws when the portal refuses an act.
 */
export async function seedStory(at?: number): Promise<void> {
  const { now, calendar } = await moment(db());
  const chance = chanceOf(SEED);
  const office = officeHours(calendar, at ?? now);
  const stage = { cast: await readCast(), office, chance };
  const plots = [...pastPlots(chance), ...presentPlots(chance)];
  const acts = plots.flatMap((plot, index) => {
    const tale: Tale = { plot, no: index + 1, id: '', fields: {}, handler: plot.to ?? plot.offence.to };
    return legsOf(plot, office, chance).map((leg) => ({ tale, leg }));
  });
  acts.sort((a, b) => a.leg.at - b.leg.at);
  for (const { tale, leg } of acts) await tell(stage, tale, leg);
  await leave(stage);
  while ((await db().auditTail.count()) > 0) await sealAudit();
}

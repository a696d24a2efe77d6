import { sealAudit } from '@/lib/kernel/audit/seal';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import type { Tale } from './acts';
import { assignedScenes } from './assigned';
import { readCast } from './cast';
import { chanceOf } from './chance';
import { confidentialScenes } from './confidential';
import { cooperationScenes } from './cooperation';
import { coordinatedScenes } from './coordinated';
import { disputeScenes } from './disputes';
import { goOnLeave, readNotices } from './leave';
import { meetingScenes } from './meetings-year';
import { officeHours } from './office-hours';
import { operationScenes } from './operations';
import { orderScenes } from './orders';
import { overdueScenes } from './overdue';
import { paperScenes } from './papers';
import { pastPlots } from './past';
import { legsOf } from './plot';
import { presentPlots } from './present';
import { problemScenes } from './problems';
import { sharedScenes } from './shared';
import { tell } from './tell';

/** Something that happens at an instant (epoch milliseconds). */
type Scene = { at: number; play: (at: number) => Promise<unknown> };

const SEED = 20_210_728;

/**
 * Tells the demonstration's story up to an instant (epoch milliseconds; the database's now when not given): about 120
 * transfers of fourteen months, twelve months of joint meetings, and a few of every other kind of matter in the order in
 * which things happened, each through the portal's own commands.
 * Needs the foundation and nothing else in the database. Throws when the portal refuses an act.
 */
export async function seedStory(at?: number): Promise<void> {
  const { now, calendar } = await moment(db());
  const chance = chanceOf(SEED);
  const office = officeHours(calendar, at ?? now);
  const stage = { cast: await readCast(), office, chance };
  const plots = [...pastPlots(chance), ...presentPlots(chance)];
  const scenes: Scene[] = plots.flatMap((plot, index) => {
    const tale: Tale = { plot, no: index + 1, id: '', fields: {}, handler: plot.to ?? plot.offence.to };
    return legsOf(plot, office, chance).map((leg) => ({ at: leg.at, play: () => tell(stage, tale, leg) }));
  });
  scenes.push(...paperScenes(stage, calendar));
  scenes.push(...assignedScenes(stage));
  scenes.push(...meetingScenes(stage, calendar));
  scenes.push(...sharedScenes(stage));
  scenes.push(...confidentialScenes(stage));
  scenes.push(...orderScenes(stage));
  scenes.push(...problemScenes(stage));
  scenes.push(...operationScenes(stage));
  scenes.push(...coordinatedScenes(stage));
  scenes.push(...disputeScenes(stage));
  scenes.push(...cooperationScenes(stage));
  scenes.push(...overdueScenes(stage));
  scenes.push({ at: office.at(-2, 0.9), play: () => readNotices(stage) });
  scenes.push({ at: office.at(-1, 0.5), play: (then) => goOnLeave(stage, then) });
  for (const { at: then, play } of scenes.sort((a, b) => a.at - b.at)) await replayAt(then, () => play(then));
  while ((await db().auditTail.count()) > 0) await sealAudit();
}

import { db } from '@/lib/kernel/db/client';
import { accept, analyse, assist, extend, propose, report, sendBack } from '@/lib/resolutions/commands';
import type { Told } from './meetings';
import { type Scene, step } from './play';
import type { Stage } from './tell';

const COMMANDS = { accept, analyse, assist, extend, propose, report, sendBack };

/** One act on a resolution: so many working days after its meeting, by an account; an extension reaches so many after it. */
type Act = { after: number; by: string } & (
  | { do: 'report' | 'assist'; words: string }
  | { do: 'propose'; achieved: string; lateReason?: string }
  | { do: 'accept' | 'sendBack'; words: string }
  | { do: 'extend'; to: number; reason: string }
  | { do: 'analyse'; words: string; handling: string }
);

/** What became of one resolution of a meeting. `topic` is the position of its topic. */
export type FollowUp = { topic: number; acts: readonly Act[] };

/** 落实 and 销号 without a hitch: proposed, accepted on the next day. */
export const settled = (after: number, by: string, achieved: string, lateReason?: string): Act[] => [
  { after, by, do: 'propose', achieved, ...(lateReason && { lateReason }) },
  { after: after + 1, by: 'bangong', do: 'accept', words: '落实情况清楚，同意销号。' },
];

/** Scenes of a meeting's resolutions, which its signed minutes have opened (1-3-4). */
export function followUps(stage: Stage, told: Told, day: number, follow: readonly FollowUp[]): Scene[] {
  return follow.flatMap(({ topic, acts }) =>
    acts.map(({ after, by, do: name, ...words }, index) => ({
      at: stage.office.at(day + after, 0.5) + index * 60_000,
      play: async () => {
        const where = { meetingId: told.id, topicId: told.topics[topic] };
        const { id } = await db().resolution.findFirstOrThrow({ where, select: { id: true } });
        const { to, ...input } = words as Record<string, unknown>;
        const toOn = typeof to === 'number' ? { toOn: stage.office.day(day + to) } : {};
        await step(stage, by, COMMANDS[name], id, { ...input, ...toOn });
      },
    })),
  );
}

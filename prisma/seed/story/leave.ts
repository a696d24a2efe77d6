import type { Actor } from '@/lib/kernel/actor';
import type { Command } from '@/lib/kernel/command';
import { markRead } from '@/lib/notices/commands';
import { createDelegation } from '@/lib/people/delegation';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import type { Stage } from './tell';

/** What an account does for itself, beside every case. Throws when the portal refuses. */
async function give(actor: Actor | undefined, command: Command, input: unknown): Promise<void> {
  const outcome = await command.execute({ actor: actor ?? null, requestId: `story-${command.name}` }, input);
  if (outcome.refused) throw new Error(`${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

const READERS: readonly string[] = ['LIAISON', 'UNIT_LEADER', 'TOWNSHIP', 'OFFICE_CLERK', 'GROUP_LEADER', 'GOV_OFFICE'];

/** Everybody reads what the portal told their units so far. */
export async function readNotices({ cast }: Stage): Promise<void> {
  const readers = [...cast.values()].filter((actor) => actor.posts.some(({ post }) => READERS.includes(post)));
  for (const actor of readers) await give(actor, markRead, { notice: 'all' });
}

/** From the instant (epoch milliseconds) until two working days after day 0 a colleague acts for 区自然资源局's liaison. */
export async function goOnLeave({ cast, office }: Stage, at: number): Promise<void> {
  const delegateId = cast.get('ziran-2')?.personId;
  const period = { fromOn: shanghaiDate(at), toOn: office.day(2) };
  await give(cast.get('ziran'), createDelegation, { delegateId, ...period, reason: '赴市局参加业务培训' });
}

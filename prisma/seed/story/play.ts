import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import type { Stage } from './tell';

/** Something that happens at an instant (epoch milliseconds). */
export type Scene = { at: number; play: () => Promise<void> };

/** One command by an account, as a session of theirs would give it. Throws when the portal refuses. */
export async function give<Result>(
  { cast }: Stage,
  account: string,
  command: Command<Result>,
  input: unknown,
): Promise<Result> {
  const request = { actor: cast.get(account) ?? null, requestId: `story-${command.name}` };
  const outcome = await command.execute(request, input);
  if (!outcome.refused) return outcome.result;
  throw new Error(`${account} ${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

/** A step on a matter as it is now, with its version. */
export async function step(stage: Stage, account: string, command: Command, id: string, input: object = {}) {
  const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await give(stage, account, command, { id, version, ...input });
}

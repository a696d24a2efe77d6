import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import { letterScripts } from './coordinated-letters';
import { requestScripts } from './coordinated-requests';
import { filing } from './draft';
import { pdf } from './files';
import type { Stage } from './tell';

type Scene = { at: number; play: () => Promise<void> };
/** A step: on which working day and at which part of its hours, who, which command, with what. */
export type Act = { day: number; part?: number; by: string; command: Command; input?: Record<string, unknown> };
/** A matter between 区综合行政执法局 and another unit: how it begins, the file it goes with, what is done with it. */
export type Script = {
  day: number;
  create: Command<{ id: string }>;
  input: Record<string, unknown>;
  file?: { slot: string; name: string };
  acts: readonly Act[];
};

async function give<Result>(stage: Stage, account: string, command: Command<Result>, input: unknown): Promise<Result> {
  const request = { actor: stage.cast.get(account) ?? null, requestId: `story-${command.name}` };
  const outcome = await command.execute(request, input);
  if (!outcome.refused) return outcome.result;
  throw new Error(`${account} ${command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
}

/** The scenes of requests, hazard notices and letters (四), for the story to play in order of time. Throws when refused. */
export function coordinatedScenes(stage: Stage): Scene[] {
  const { office } = stage;
  return [...requestScripts(office), ...letterScripts(office)].flatMap(({ day, create, input, file, acts }) => {
    let id = '';
    const begin = async () => {
      id = (await give(stage, 'zhzf', create, input)).id;
      if (!file) return;
      const content = pdf([`${file.name}（演示）`, String(input.title)]);
      const laid = await filing(id, file.slot, { name: file.name, content });
      await give(stage, 'zhzf', laid.command, laid.input);
    };
    const step = async (act: Act) => {
      const { version } = await db().matter.findUniqueOrThrow({ where: { id }, select: { version: true } });
      await give(stage, act.by, act.command, { id, version, ...act.input });
    };
    return [
      { at: office.at(day, 0.25), play: begin },
      ...acts.map((act) => ({ at: office.at(act.day, act.part ?? 0.6), play: () => step(act) })),
    ];
  });
}

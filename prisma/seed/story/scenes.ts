import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import type { Stage } from './tell';

/** Something that happens at an instant (epoch milliseconds). */
export type Scene = { at: number; play: (at: number) => Promise<void> };

/** One act of a matter: working day, part of the day's hours, who (an account), what, with what; `versionless` acts name no version. */
export type Line = {
  day: number;
  part?: number;
  by: string;
  command: Command;
  input?: Record<string, unknown> | (() => Promise<Record<string, unknown>>);
  versionless?: true;
  /** A file instead of a command: its slot and name. */
  file?: (id: string) => Promise<{ command: Command; input: object }>;
};

/** A matter told through the portal's own commands: the first line creates it. Throws when the portal refuses. */
export function scenesOf({ cast, office }: Stage, lines: readonly Line[]): Scene[] {
  const told = { id: '' };
  return lines.map(({ day, part = 0.4, by, command, input = {}, versionless, file }, index) => ({
    at: office.at(day, part) + index * 60_000,
    play: async () => {
      const found = told.id && (await db().matter.findUniqueOrThrow({ where: { id: told.id } }));
      const on = found ? { id: told.id, ...(versionless ? {} : { version: found.version }) } : {};
      const given = typeof input === 'function' ? await input() : input;
      const act = file ? await file(told.id) : { command, input: { ...on, ...given } };
      const request = { actor: cast.get(by) ?? null, requestId: `story-${act.command.name}` };
      const outcome = await act.command.execute(request, act.input);
      if (outcome.refused)
        throw new Error(`${by} ${act.command.name}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`);
      if (!found) told.id = (outcome.result as { id: string }).id;
    },
  }));
}

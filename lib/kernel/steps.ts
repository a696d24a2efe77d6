import 'server-only';
import type { z } from 'zod';
import type { Procedure } from '@/lib/rulebook/procedure';
import { type Command, type Context, defineMatterCommand } from './command';
import type { Tx } from './db/client';
import type { Effects } from './effects';
import type { Refusal } from './errors';
import type { Subject } from './matters';
import type { OtherKinds } from './others';
import type { PermissionName } from './permissions';

/** The table's events that have a permission under the prefix. A misspelt one, or one without a grant, does not compile. */
type EventOf<Prefix extends string, Event extends string> = {
  [E in Event]: `${Prefix}.${E}` extends PermissionName ? E : never;
}[Event];

/** What all steps of a kind share. */
export type StepKit<Prefix extends string, Loaded extends Subject, Row> = {
  /** The module's word: step `decide` is the command and permission `${prefix}.decide`. */
  prefix: Prefix;
  /** The matter with its own row, or null. */
  load: (tx: Tx, input: { id: string }) => Promise<Loaded | null>;
  /** Writes the own row that a decision answers with. */
  save: (tx: Tx, row: Row, context: Context<unknown, Loaded>) => Promise<void>;
  /** 超期说明 where it is not the input's `lateReason`. */
  lateReason?: (given: string | undefined, subject: Loaded, event: string) => string | undefined;
  /** Other kinds of matter that steps begin or move. */
  others?: OtherKinds;
  /** Words, by `${state} ${event}`, for a step that the table does not offer yet and people may expect. */
  notYet?: Readonly<Record<string, string>>;
};

/**
 * The steps of a procedure as commands: `const step = stepsOf(MEETING, { prefix: 'meeting', load, save })`, then
 * `export const sign = step('sign', signInput, decide.sign)`. Name, event, permission and decision are one.
 */
export function stepsOf<
  State extends string,
  Event extends string,
  Party extends string,
  const Prefix extends string,
  Loaded extends Subject,
  Row,
>(
  _procedure: Procedure<State, Event, Party>,
  { prefix, load, save, lateReason, others, notYet }: StepKit<Prefix, Loaded, Row>,
) {
  return <Schema extends z.ZodType<{ id: string }>, Result = { id: string }>(
    event: EventOf<Prefix, Event>,
    input: Schema,
    decide: (context: Context<z.output<Schema>, Loaded>) => Effects<Row> | Refusal,
    result?: (context: Context<z.output<Schema>, Loaded>) => Result,
  ): Command<Result> =>
    defineMatterCommand<Schema, Loaded, Row, Result>({
      name: `${prefix}.${event}` as PermissionName,
      input,
      event,
      notYet: notYet && ((state) => notYet[`${state} ${event}`]),
      load,
      lateReason:
        lateReason && ((given, subject) => lateReason((given as { lateReason?: string }).lateReason, subject, event)),
      run: decide,
      save,
      result,
      others,
    });
}

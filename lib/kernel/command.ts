import 'server-only';
import type { z } from 'zod';
import type { Calendar } from '@/lib/rulebook/calendar';
import { type AnyStep, stepFor } from '@/lib/rulebook/procedure';
import type { Actor, Capacity } from './actor';
import { record } from './audit/record';
import { sealSoon } from './audit/seal';
import { moment } from './calendar';
import { commit } from './commit';
import { db, type Tx } from './db/client';
import { Prisma } from './db/generated/client';
import { foldSoon } from './duties/fold';
import { closing, lateRefusal } from './duties/late';
import type { Effects } from './effects';
import { FORBIDDEN, NOT_FOUND, type Outcome, type Refusal, RefusedError, refuse, SIGNED_OUT, STALE } from './errors';
import { answered, remember } from './idempotency';
import { readInput } from './input';
import type { Subject } from './matters';
import { type OtherKinds, reachOthers } from './others';
import { capacity, type PermissionName, sees } from './permissions';
import type { Acting } from './step-within';

/** Who asks, and how the request is known. `key` makes a repeated submission answer as the first did. */
export type Request = { actor: Actor | null; requestId: string; key?: string | null };

/** What a decision is taken on. */
export type Context<Input, Loaded> = {
  input: Input;
  actor: Actor;
  as: Capacity;
  subject: Loaded;
  step: AnyStep | null;
  now: number;
  calendar: Calendar;
};

type MatterSpec<Schema extends z.ZodType, Loaded extends Subject, Row, Result> = {
  name: PermissionName;
  input: Schema;
  /** The answer is shown once and never stored (an identity in clear). */
  secretAnswer?: string;
  /** The matter, or null when there is none. */
  load: (tx: Tx, input: z.output<Schema>) => Promise<Loaded | null>;
  /** The procedure's event; absent for acts beside the procedure. */
  event?: string;
  /** Why the event cannot be taken in the state, where the table alone would only say that it cannot. */
  notYet?: (state: string) => string | undefined;
  /** 超期说明, for acts that close a duty late. */
  lateReason?: (input: z.output<Schema>, subject: Loaded) => string | undefined;
  /** Pure: the effects, or why not. */
  run: (context: Context<z.output<Schema>, Loaded>) => Effects<Row> | Refusal;
  /** Writes the module's own row. */
  save?: (tx: Tx, row: Row, context: Context<z.output<Schema>, Loaded>) => Promise<void>;
  result?: (context: Context<z.output<Schema>, Loaded>) => Result;
  /** Other kinds of matter that the decision's `spawns` and `moves` name. */
  others?: OtherKinds;
  /** A further act that the same form asks for, once this one is committed and recorded; undone with it when refused. */
  afterwards?: (run: Acting, input: z.output<Schema>) => Promise<void>;
};

type PlainSpec<Schema extends z.ZodType, Result> = {
  name: PermissionName;
  input: Schema;
  /** The answer is shown once and never stored (a generated password); these words answer a repeated submission. */
  secretAnswer?: string;
  /** Does the whole act in the transaction; throw RefusedError to refuse. Returns what the record says. */
  act: (
    tx: Tx,
    context: Context<z.output<Schema>, null> & { requestId: string },
  ) => Promise<{ result: Result; audit: ActAudit }>;
};

type ActAudit = {
  matterId?: string;
  number?: string;
  title?: string;
  clauses?: string[];
  words?: string;
  before?: unknown;
  after?: unknown;
};

/** A command: the one door through which anything changes. */
export type Command<Result = unknown> = {
  name: PermissionName;
  input: z.ZodType;
  /** Parses, loads, asks the gate, decides and commits; or refuses, leaving nothing but the refusal's own record. */
  execute: (request: Request, raw: unknown) => Promise<Outcome<Result>>;
};

/** Defines a command on a matter, under a procedure's event or beside it. */
export function defineMatterCommand<Schema extends z.ZodType, Loaded extends Subject, Row, Result = { id: string }>(
  spec: MatterSpec<Schema, Loaded, Row, Result>,
): Command<Result> {
  return pipeline(spec, async (tx, request, input) => {
    const actor = signedIn(request);
    await holdMatter(tx, input);
    const subject = await spec.load(tx, input);
    if (!subject || !sees(actor, subject)) throw new RefusedError(NOT_FOUND);
    const version = (input as { version?: number }).version;
    if (version !== undefined && version !== subject.matter.version) throw new RefusedError(STALE);
    const as = capacity(actor, spec.name, subject);
    const step = spec.event && subject.procedure ? stepFor(subject.procedure, subject.matter.state, spec.event) : null;
    if (spec.event && !step) throw new RefusedError(untimely(spec.notYet?.(subject.matter.state)));
    if (!as) throw new RefusedError(FORBIDDEN);
    const { now, calendar } = await moment(tx);
    const context = { input, actor, as, subject, step, now, calendar };
    const lateReason = spec.lateReason?.(input, subject) ?? (input as { lateReason?: string }).lateReason ?? null;
    const effects = spec.run(context);
    if ('refused' in effects) throw new RefusedError(effects);
    const late = lateRefusal(closing(subject, step, as.unitId, effects), now, lateReason);
    if (late) throw new RefusedError(late);
    const save = async () => {
      if (effects.row !== undefined) await spec.save?.(tx, effects.row, context);
    };
    const acting = { tx, actor, as, subject, step, now, calendar, lateReason };
    const done = await commit(acting, effects, save);
    await record(tx, {
      at: now,
      actor,
      as,
      command: spec.name,
      result: 'DONE',
      requestId: request.requestId,
      matterId: subject.matter.id,
      number: done.number,
      title: effects.matter?.title ?? subject.matter.title,
      step: { from: done.from, to: done.to },
      clauses: done.clauses,
      words: effects.words ?? lateReason,
      before: effects.before,
      after: effects.after ?? effects.row,
    });
    const recorded = { ...acting, requestId: request.requestId };
    await reachOthers(recorded, effects, spec.others);
    await spec.afterwards?.(recorded, input);
    return (spec.result?.(context) ?? { id: subject.matter.id }) as Result;
  });
}

/** Defines a command that is not a step of a matter: creation, accounts, calendar. */
export function defineCommand<Schema extends z.ZodType, Result>(spec: PlainSpec<Schema, Result>): Command<Result> {
  return pipeline(spec, async (tx, request, input) => {
    const actor = signedIn(request);
    const as = capacity(actor, spec.name, null);
    if (!as) throw new RefusedError(FORBIDDEN);
    const { now, calendar } = await moment(tx);
    const { requestId } = request;
    const context = { input, actor, as, subject: null, step: null, now, calendar, requestId };
    const { result, audit } = await spec.act(tx, context);
    await record(tx, {
      at: now,
      actor,
      as,
      command: spec.name,
      result: 'DONE',
      requestId: request.requestId,
      ...audit,
    });
    return result;
  });
}

/** One act at a time on a matter: what `load` reads of it and its materials is still so when the act is committed. */
async function holdMatter(tx: Tx, input: unknown): Promise<void> {
  const { id } = input as { id?: string };
  if (id) await tx.$queryRaw`SELECT 1 FROM matter WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

const untimely = (why: string | undefined): Refusal => (why ? refuse('STALE', why) : STALE);

function signedIn(request: Request): Actor {
  if (!request.actor) throw new RefusedError(SIGNED_OUT);
  return request.actor;
}

function pipeline<Schema extends z.ZodType, Result>(
  spec: { name: PermissionName; input: Schema; secretAnswer?: string },
  body: (tx: Tx, request: Request, input: z.output<Schema>) => Promise<Result>,
): Command<Result> {
  const execute = async (request: Request, raw: unknown): Promise<Outcome<Result>> => {
    if (!request.actor) return SIGNED_OUT;
    const parsed = readInput(spec.input, raw);
    if ('refused' in parsed) return parsed;
    try {
      const attempt = () =>
        db().$transaction(async (tx) => {
          const before = await answered<Result>(tx, request, spec.name, parsed.input);
          if (before && spec.secretAnswer) throw new RefusedError(refuse('RULE', spec.secretAnswer));
          if (before) return before.answer;
          const fresh = await body(tx, request, parsed.input);
          if (!spec.secretAnswer) await remember(tx, request, fresh);
          return fresh;
        });
      const result = await attempt().catch((error: unknown) => {
        if (isConflict(error)) return attempt();
        throw error;
      });
      sealSoon();
      foldSoon();
      return { refused: false, result };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      await recordRefusal(request, spec.name, parsed.input, error.refusal);
      return error.refusal;
    }
  };
  return { name: spec.name, input: spec.input, execute };
}

/** Two transactions met (a deadlock, or the calendar changed between reading and writing): begin again, once. */
function isConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034';
}

/** Refused attempts are recorded in a transaction of their own; what was typed stays out of it. */
export async function recordRefusal(
  request: Request,
  command: PermissionName,
  input: unknown,
  refusal: Refusal,
): Promise<void> {
  const id = (input as { id?: string }).id;
  await db().$transaction(async (tx) => {
    const { now } = await moment(tx);
    const known = id ? await tx.matter.findUnique({ where: { id }, select: { id: true } }) : null;
    await record(tx, {
      at: now,
      actor: request.actor,
      as: null,
      command,
      result: 'REFUSED',
      requestId: request.requestId,
      matterId: known?.id ?? null,
      words: `${refusal.code} ${refusal.message}`,
    });
  });
  sealSoon();
}

/** Re-exported so that a command file needs one import for its refusals. */
export { refuse };

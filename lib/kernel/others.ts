import 'server-only';
import { type AnyProcedure, stepFor } from '@/lib/rulebook/procedure';
import { admit } from './admit';
import { record } from './audit/record';
import type { Tx } from './db/client';
import { nameAlike } from './designees';
import type { Effects, Move, Spawn } from './effects';
import { NOT_FOUND, RefusedError, STALE } from './errors';
import { areLinked, linkSeen, writeLink } from './links';
import { loadSubject } from './matters';
import { openMatter } from './open';
import { sees } from './permissions';
import { type Acting, stepWithin } from './step-within';

/** Another kind of matter as acts of this one reach it. */
export type OtherKind = {
  procedure: AnyProcedure;
  /** What its entries in the record begin with: `${prefix}.open`, `${prefix}.${event}`. */
  prefix: string;
  /** Writes the own row of a matter that begins. */
  create?: (tx: Tx, id: string, row: unknown, now: number) => Promise<void>;
  /** Writes the own row of a matter that is moved. */
  save?: (tx: Tx, id: string, row: unknown, now: number) => Promise<void>;
};

/** The other kinds that a command reaches, by type. */
export type OtherKinds = Readonly<Record<string, OtherKind>>;

/** Names a kind for other modules' acts; `Row` is what its `create` and `save` are handed. */
export function otherKind<Row>(kind: {
  procedure: AnyProcedure;
  prefix: string;
  create?: (tx: Tx, id: string, row: Row, now: number) => Promise<void>;
  save?: (tx: Tx, id: string, row: Row, now: number) => Promise<void>;
}): OtherKind {
  return kind as OtherKind;
}

/** Carries out what an act does beyond its own matter, inside its transaction: links, admissions, beginnings, then steps. */
export async function reachOthers(run: Acting, effects: Effects, others: OtherKinds = {}): Promise<void> {
  const { tx, actor, subject, now } = run;
  for (const { toId, kind } of effects.links ?? [])
    await linkSeen(tx, actor, { fromId: subject.matter.id, toId, kind }, now);
  for (const admission of effects.admits ?? []) await admit(run, subject.matter.id, admission);
  for (const spawn of effects.spawns ?? []) await begin(run, spawn, known(others, spawn.type));
  // Always in the order of the ids, so that two acts on the same matters wait for each other instead of meeting.
  const moves = [...(effects.moves ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const move of moves) await take(run, move, known(others, move.type));
}

function known(others: OtherKinds, type: string): OtherKind {
  const kind = others[type];
  if (!kind) throw new Error(`the command names no other kind of matter ${type}`);
  return kind;
}

/** The new matter, its own row, its link to the matter it comes from, its entry in the record. */
async function begin(run: Acting, spawn: Spawn, kind: OtherKind): Promise<void> {
  const { tx, actor, as, subject, now, calendar, requestId } = run;
  const { letters, ...opening } = spawn;
  const issue = letters && { personId: actor.personId, letters };
  const { id, number } = await openMatter(tx, { ...opening, issue, procedure: kind.procedure, now, calendar });
  if (spawn.confidentiality === 'NAMED') {
    const parts = (kind.procedure.opens ?? []).map(({ on }) => on);
    const bound = spawn.parties.filter(({ part }) => parts.includes(part)).map(({ unitId }) => unitId);
    await nameAlike(tx, { fromId: subject.matter.id, toId: id, bound }, now);
  }
  await kind.create?.(tx, id, spawn.row, now);
  await writeLink(tx, { fromId: id, toId: subject.matter.id, kind: spawn.link }, now);
  const clauses = (kind.procedure.opens ?? []).map(({ rule }) => rule).filter((rule) => !spawn.skip?.includes(rule));
  const entry = { at: now, actor, as, command: `${kind.prefix}.open`, result: 'DONE', requestId } as const;
  await record(tx, { ...entry, matterId: id, number, title: spawn.title, clauses, after: spawn.row });
}

/**
 * One step of the other matter under its own table: held, loaded, linked with this one and seen by the actor, still as
 * the decision saw it. Throws RefusedError (STALE when somebody was faster), which undoes the whole act.
 */
async function take(run: Acting, move: Move, { procedure, prefix, save }: OtherKind): Promise<void> {
  const { tx, actor, now } = run;
  await tx.$queryRaw`SELECT 1 FROM matter WHERE id = ${move.id}::uuid FOR NO KEY UPDATE`;
  const subject = await loadSubject(tx, move.id, procedure);
  const linked = subject !== null && (await areLinked(tx, run.subject.matter.id, move.id));
  if (!subject || !linked || !sees(actor, subject)) throw new RefusedError(NOT_FOUND);
  const { version, state } = subject.matter;
  const step = stepFor(procedure, state, move.event);
  if (!step || (move.version !== undefined && move.version !== version)) throw new RefusedError(STALE);
  const effects: Effects = move.effects ?? {};
  const own = async () => {
    if (effects.row !== undefined) await save?.(tx, move.id, effects.row, now);
  };
  await stepWithin({ ...run, subject, step }, effects, prefix, own);
}

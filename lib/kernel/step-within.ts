import 'server-only';
import { record } from './audit/record';
import { type Commit, type Committed, commit } from './commit';
import { closing, lateRefusal } from './duties/late';
import type { Effects } from './effects';
import { RefusedError } from './errors';

/** An act under way, in its transaction. */
export type Acting = Commit & { requestId: string };

/**
 * A step of a loaded matter taken inside another act's transaction: late only with its reason, committed and entered in
 * the record as `${prefix}.${event}`, as if it had been taken by itself. The caller has asked the gate. Throws RefusedError,
 * which undoes the whole act.
 */
export async function stepWithin(
  run: Acting & { step: NonNullable<Commit['step']> },
  effects: Effects,
  prefix: string,
  save: () => Promise<void>,
): Promise<Committed> {
  const { tx, actor, as, subject, step, now, lateReason, requestId } = run;
  const late = lateRefusal(closing(subject, step, as.unitId, effects), now, lateReason);
  if (late) throw new RefusedError(late);
  const done = await commit(run, effects, save);
  await record(tx, {
    at: now,
    actor,
    as,
    command: `${prefix}.${step.on}`,
    result: 'DONE',
    requestId,
    matterId: subject.matter.id,
    number: done.number,
    title: effects.matter?.title ?? subject.matter.title,
    step: { from: done.from, to: done.to },
    clauses: done.clauses,
    words: effects.words ?? lateReason,
    before: effects.before,
    after: effects.after ?? effects.row,
  });
  return done;
}

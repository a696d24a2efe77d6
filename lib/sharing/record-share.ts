import 'server-only';
import type { Actor, Capacity } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';
import { FORBIDDEN, RefusedError, STALE } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { capacity } from '@/lib/kernel/permissions';
import { stepWithin } from '@/lib/kernel/step-within';
import { unitNames } from '@/lib/kernel/unit-names';
import type { Calendar } from '@/lib/rulebook/calendar';
import type { ClauseId } from '@/lib/rulebook/clauses';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { stepFor } from '@/lib/rulebook/procedure';
import { dayProblems, fieldProblems, kindProblems, ownFields, problemsRefusal, recipientProblems } from './checks';
import { clocksOf } from './clock';
import * as decide from './decide';
import { writeRecord } from './open';
import { SHARING, type SharingState } from './procedure';
import { clauseOf, type KindCode, type ShareKind } from './procedure-kinds';
import { save } from './save';
import type { ShareFields } from './schemas';
import { loadShare } from './subject';
import { refuseTwin } from './twins';

/** An act under way that records or copies information. */
export type Sharing = {
  tx: Tx;
  actor: Actor;
  as: Capacity;
  now: number;
  calendar: Calendar;
  requestId: string;
  lateReason: string | null;
};

/** What is recorded: which kind of which day, for whom, and what it says. */
export type NewShare = ShareFields & {
  kind: ShareKind;
  code: KindCode;
  eventOn: LocalDate;
  urgent: boolean;
  recipients: readonly string[];
};

/**
 * Records information of the acting unit with its first version and its clock. Answers its id and the clause it is
 * shared under; throws RefusedError with every problem by its field.
 */
export async function recordShare(run: Sharing, given: NewShare): Promise<{ id: string; clause: ClauseId }> {
  const { tx, actor, as, now, calendar } = run;
  const { kind, code, eventOn, recipients, urgent: asked, ...typed } = given;
  const units = await unitNames(tx);
  const bureau = units.get(as.unitId)?.kind === 'BUREAU';
  const fields = ownFields(kind, typed);
  const refusal = problemsRefusal({
    ...kindProblems(kind, bureau),
    ...dayProblems(kind, eventOn, shanghaiDate(now)),
    ...fieldProblems(kind, fields, eventOn),
    ...recipientProblems({ ownId: as.unitId, bureau, recipients, units }),
  });
  if (refusal) throw new RefusedError(refusal);
  await refuseTwin(tx, actor, { unitId: as.unitId, code, documentNo: fields.documentNo });
  const urgent = asked && kind.urgent === true;
  const { id } = await openMatter(tx, {
    procedure: SHARING,
    title: fields.title,
    ownerUnitId: as.unitId,
    parties: [{ part: 'provider', unitId: as.unitId }],
    urgent,
    ...clocksOf(kind, { bureau, unitId: as.unitId, eventOn, urgent }, now),
    now,
    calendar,
  });
  const by = { personId: actor.personId, person: actor.name };
  await writeRecord(tx, id, { kind: code, eventOn, recipientIds: recipients, fields, ...by }, now);
  return { id, clause: clauseOf(kind, bureau) };
}

/**
 * 抄送 of what the same act has recorded, as its own step would do it: late only with the reason. `quietly`: the act
 * tells the recipients itself. Throws RefusedError.
 */
export async function sendShare(run: Sharing, id: string, quietly = false): Promise<void> {
  const { tx, actor, as, now, calendar, lateReason } = run;
  const subject = await loadShare(tx, { id });
  if (!subject) throw new Error(`shared record ${id} is not there to be copied`);
  const step = stepFor(SHARING, subject.matter.state as SharingState, 'send');
  if (!step) throw new RefusedError(STALE);
  if (!capacity(actor, 'sharing.send', subject)) throw new RefusedError(FORBIDDEN);
  const { version } = subject.matter;
  const input = { id, version, lateReason: lateReason ?? undefined };
  const context = { input, actor, as, subject, step, now, calendar };
  const effects = decide.send(context);
  if ('refused' in effects) throw new RefusedError(effects);
  const own = async () => {
    if (effects.row) await save(tx, effects.row, context);
  };
  await stepWithin({ ...run, subject, step }, { ...effects, ...(quietly && { notices: [] }) }, 'sharing', own);
}

import 'server-only';
import type { Calendar } from '@/lib/rulebook/calendar';
import { type AnyStep, target } from '@/lib/rulebook/procedure';
import type { RuleId } from '@/lib/rulebook/rules';
import type { Actor, Capacity } from './actor';
import type { Tx } from './db/client';
import { nameArrivals } from './designees';
import { closing } from './duties/late';
import { extendDuty, pauseDuty, resumeDuty } from './duties/move';
import { cancelDuties, closeDuties, type DutyOpening, endDuties, openDuties } from './duties/write';
import type { Effects, Part } from './effects';
import { RefusedError, STALE } from './errors';
import { issueLetters, signReceipts, withdrawLetters } from './letters/issue';
import { maskText } from './masking';
import type { Subject } from './matters';
import { addNotes } from './notes';
import { refuseTelling } from './origins';
import { timestampOf } from './today';

/** Everything a commit needs besides the effects. */
export type Commit = {
  tx: Tx;
  actor: Actor;
  as: Capacity;
  subject: Subject;
  step: AnyStep | null;
  now: number;
  calendar: Calendar;
  lateReason: string | null;
};

/** What the commit did, for the record. */
export type Committed = { from: string; to: string; number: string | null; clauses: string[] };

/**
 * Carries out the effects of one act on a matter. The matter's row must still have the loaded version and state:
 * otherwise somebody was faster and nothing happens (STALE). The caller's transaction holds everything.
 */
export async function commit(run: Commit, effects: Effects, save: () => Promise<void>): Promise<Committed> {
  const { tx, subject, step, now } = run;
  const { matter } = subject;
  const to = step ? target(step, matter.state) : matter.state;
  await claim(run, effects, to);
  await save();
  const parties = await moveParties(run, effects);
  await nameArrivals(run, parties);
  const clauses = await moveDuties(run, effects, parties);
  if (effects.withdrawLetters) await withdrawLetters(tx, matter.id, now, effects.withdrawLetters);
  const issuing = { tx, matterId: matter.id, personId: run.actor.personId, now };
  const numbers = await issueLetters(issuing, effects.letters ?? []);
  const number = effects.matter?.numbered ? (numbers[0] ?? null) : matter.number;
  if (number !== matter.number)
    await tx.matter.update({
      where: { id: matter.id },
      data: { number, version: { increment: 1 } },
      select: { id: true },
    });
  if (effects.signReceipts) await signReceipts(run, effects.signReceipts);
  if (effects.notes?.length) await addNotes(run, effects.notes);
  if (effects.notices?.length) {
    await tx.notice.createMany({
      data: effects.notices.map((notice) => ({
        matterId: matter.id,
        createdAt: timestampOf(now),
        ...notice,
        text: maskText(notice.text),
      })),
    });
  }
  return { from: matter.state, to, number, clauses };
}

async function claim(run: Commit, effects: Effects, state: string): Promise<void> {
  const { tx, subject, step, now } = run;
  if (effects.quiet && !step) return; // the command holds the row since before it loaded it
  const { id, version, state: from } = subject.matter;
  const { title, urgent, confidentiality, flags } = effects.matter ?? {};
  const hit = await tx.matter.updateMany({
    where: { id, version, state: from },
    data: {
      state,
      version: { increment: 1 },
      // What has ended keeps the instant of its end, whatever is corrected in it afterwards.
      ...(step && !subject.matter.closed
        ? { closedAt: subject.procedure?.states[state]?.final ? timestampOf(now) : null }
        : {}),
      ...(title === undefined ? {} : { title }),
      ...(urgent === undefined ? {} : { urgent }),
      ...(confidentiality === undefined ? {} : { confidentiality }),
      ...(flags === undefined ? {} : { flags: [...flags] }),
    },
  });
  if (hit.count !== 1) throw new RefusedError(STALE);
  const renamed = title !== undefined && title !== subject.matter.title;
  if (renamed || confidentiality !== undefined) await refuseTelling(tx, id);
}

const same = (a: Part, b: Part) => a.part === b.part && a.unitId === b.unitId;

async function moveParties({ tx, subject, now }: Commit, effects: Effects): Promise<Part[]> {
  const passing = effects.parties ?? [];
  const ending = [...(effects.partsEnd ?? []), ...passing.map((party) => party.part)];
  const leaves = effects.leaves ?? [];
  const staying = subject.parties.filter(
    (party) => !ending.includes(party.part) && !leaves.some((one) => same(one, party)),
  );
  const fresh = [...passing, ...(effects.joins ?? []).filter((one) => !staying.some((held) => same(held, one)))];
  const matterId = subject.matter.id;
  if (ending.length + leaves.length > 0) {
    const named = leaves.map(({ part, unitId }) => ({ part, unitId }));
    await tx.matterParty.updateMany({
      where: { matterId, until: null, OR: [{ part: { in: ending } }, ...named] },
      data: { until: timestampOf(now) },
    });
  }
  if (fresh.length) {
    const since = timestampOf(now);
    await tx.matterParty.createMany({ data: fresh.map(({ part, unitId }) => ({ matterId, part, unitId, since })) });
  }
  return [...staying, ...fresh];
}

async function moveDuties(run: Commit, effects: Effects, parties: readonly Part[]): Promise<string[]> {
  const { tx, subject, step, now, calendar, lateReason } = run;
  const closed = closing(subject, step, run.as.unitId, effects);
  await closeDuties(
    tx,
    closed.map((duty) => duty.id),
    now,
    lateReason,
  );
  const ending = [
    ...(step?.cancels ?? []).map((rule) => ({ rule, obligorId: undefined, reason: whyEnded(step, effects) })),
    ...(effects.cancel ?? []),
  ];
  for (const { rule, reason, obligorId } of ending) {
    const duties = subject.duties.filter(
      (duty) => duty.rule === rule && (obligorId ?? duty.obligorId) === duty.obligorId,
    );
    await endDuties(tx, duties, now, reason);
  }
  for (const { rule, reason, urgent } of effects.replace ?? []) {
    const duties = subject.duties.filter((duty) => duty.rule === rule && (urgent ?? duty.urgent) === duty.urgent);
    await cancelDuties(
      tx,
      duties.map((duty) => duty.id),
      now,
      reason,
    );
  }
  await extendDuties(run, effects.extend ?? []);
  await stopClocks(run, effects);
  const opens = openingsOf(step?.opens, parties, now, effects, subject.matter.type);
  const openings = [...opens, ...(effects.open ?? [])];
  await openDuties(tx, subject.matter.id, openings, calendar);
  return [
    ...new Set([
      ...(step ? [step.clause] : []),
      ...closed.map((duty) => duty.rule),
      ...openings.map((one) => one.rule),
    ]),
  ];
}

/** '作废草稿：重复录入': the step that ended the duties, with the words given for it. */
const whyEnded = (step: AnyStep | null, { words }: Effects): string => [step?.label, words].filter(Boolean).join('：');

/** The open ordinary clock of a rule and unit whose date moves. Throws when there is none: then table and decision do not fit. */
function movable({ subject }: Commit, { rule, obligorId }: { rule: RuleId; obligorId: string }): string {
  const duty = subject.duties.find((one) => one.rule === rule && one.obligorId === obligorId && !one.urgent);
  if (!duty) throw new Error(`${subject.matter.type}: ${rule} binds nobody whose date could move`);
  return duty.id;
}

/** Moves the dates that a decision extends. Throws RefusedError when the rule does not allow it. */
async function extendDuties(run: Commit, extensions: NonNullable<Effects['extend']>): Promise<void> {
  const { tx, now, calendar, actor } = run;
  for (const { toOn, reason, ...which } of extensions)
    await extendDuty(tx, { dutyId: movable(run, which), toOn, reason }, { now, calendar, personId: actor.personId });
}

/** Stops clocks and lets stopped ones run on. */
async function stopClocks(run: Commit, { pause, resume }: Effects): Promise<void> {
  const moving = { now: run.now, calendar: run.calendar, personId: run.actor.personId };
  for (const one of pause ?? []) await pauseDuty(run.tx, movable(run, one), one.reason, moving);
  for (const one of resume ?? []) await resumeDuty(run.tx, movable(run, one), moving);
}

/**
 * The duties that a table's row or a beginning opens: one for every unit that holds the part. Throws when nobody does:
 * then table and decision do not fit together.
 */
export function openingsOf(
  opens: AnyStep['opens'],
  parties: readonly Part[],
  now: number,
  { skip, starts }: Pick<Effects, 'skip' | 'starts'>,
  type: string,
): DutyOpening[] {
  return (opens ?? [])
    .filter(({ rule }) => !skip?.includes(rule as RuleId))
    .flatMap(({ rule, on }) => {
      const bound = parties.filter((party) => party.part === on);
      if (bound.length === 0) throw new Error(`${type}: nobody is ${on}, whom ${rule} binds`);
      return bound.map(({ unitId }) => ({ rule, obligorId: unitId, startAt: now, ...starts?.[rule] }));
    });
}

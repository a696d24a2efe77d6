import { matterType, stateLabel } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { type AnyStep, stepFor, target } from '@/lib/rulebook/procedure';
import { findRule } from '@/lib/rulebook/rules';
import { taskOf } from '@/lib/rulebook/task';
import type { DutyRecord, MatterRecord } from './record-schema';
import { type ClockWords, dutyClock, dutyFacts, progressWords, shortMoment, shortTime, tookWords } from './view-clock';
import { type DayWords, ledgerDays } from './view-ledger';
import { actingUnits, actorWords, unitName } from './view-status';

/** One row of 流程跟踪 in words. */
export type FlowWords = {
  step: string;
  unit: string;
  person?: string;
  arrived?: string;
  finished?: string;
  took?: string;
  clock?: ClockWords;
  words?: string;
  note?: string;
  at: 'past' | 'current' | 'future';
};

/** 超期说明 of a late act: what was late, by how much, why, and the days counted. */
export type LateNote = { key: string; title: string; words: string; facts: string; days: DayWords[] };

type Act = MatterRecord['acts'][number];

/** The row of the table that an act of the record took, or null for acts beside it. */
function stepOf({ type }: MatterRecord, { command, from }: Act): AnyStep | null {
  const kind = matterType(type);
  const [prefix, event = ''] = command.split('.');
  return kind && prefix === kind.prefix && from ? stepFor(kind.procedure, from, event) : null;
}

/** Whether the matter had ended before the act: nobody was waiting for it, and no time that passed is anybody's. */
function afterTheEnd({ type }: MatterRecord, { from }: Act): boolean {
  const states: Readonly<Record<string, { final?: boolean }>> = matterType(type)?.procedure.states ?? {};
  return from !== null && states[from]?.final === true;
}

/**
 * The duty that an act met: one that its step closes, else the unit's own that ended at that instant; one met late
 * before one met in time, so that nothing late is called 按期.
 */
function metBy(record: MatterRecord, act: Act, step: AnyStep): DutyRecord | undefined {
  const closes = [...(step.closes ?? []), ...(step.closesOwn ?? [])];
  const at = record.duties.filter((duty) => duty.done_at === act.at);
  const ended = [...at.filter((duty) => act.at >= duty.due_at), ...at];
  const own = (duty: DutyRecord) => unitName(record, duty.obligor_id) === act.unit;
  const closed = ended.filter((duty) => closes.some((rule) => rule === duty.rule));
  return closed.find(own) ?? closed[0] ?? ended.find(own);
}

/** Whether an act put the matter into another's hands: it led on, and was no mere signature for what had come. */
function handsOn(record: MatterRecord, act: Act): boolean {
  const step = stepOf(record, act);
  const leads = step !== null && act.from !== null && target(step, act.from) !== act.from;
  return leads && !record.receipts.some((receipt) => receipt.signed_at === act.at);
}

/**
 * When what is to be done came to a unit: the last act that put the matter into other hands, or a letter that reached
 * the unit since; the opening of the matter before any. `before`: the first acts of the record, `until` the instant.
 */
function arrival(record: MatterRecord, before: readonly Act[], unit: string | null, until: number): number {
  const handed = before.findLast((act) => handsOn(record, act))?.at ?? record.opened_at;
  const letters = record.receipts.filter(({ unit_id, arrived_at }) => {
    const theirs = unit !== null && unitName(record, unit_id) === unit;
    return theirs && arrived_at > handed && arrived_at <= until;
  });
  return Math.max(handed, ...letters.map(({ arrived_at }) => arrived_at));
}

/** The steps taken, from the record: who, from when to when, with the clock that the step stopped. */
function past(record: MatterRecord, now: number, calendar: Calendar): FlowWords[] {
  return record.acts.flatMap((act, index): FlowWords[] => {
    const step = stepOf(record, act);
    if (!step) return [];
    const met = metBy(record, act, step);
    const clock = met && dutyClock(dutyFacts(met), now, calendar);
    // A clock that counts back from a day to come says nothing of when the step began.
    const counted = met && met.started_at <= act.at ? met.started_at : null;
    const waited = counted !== null || !afterTheEnd(record, act);
    const from = counted ?? arrival(record, record.acts.slice(0, index), act.unit, act.at);
    return [
      {
        step: step.label,
        unit: act.unit,
        person: actorWords(act),
        arrived: waited ? shortMoment(from, now) : undefined,
        finished: shortTime(act.at, now),
        took: waited ? tookWords(shanghaiDate(from), shanghaiDate(act.at), calendar) : undefined,
        clock: clock && { kind: clock.kind, words: clock.words },
        words: '已办',
        // One step may meet duties of several clauses: the one met is the one carried out.
        note: `条款 ${(met && findRule(met.rule)?.clause) ?? step.clause}`,
        at: 'past',
      },
    ];
  });
}

/** What runs now: a row for every open duty, else one for the units whose turn it is. */
function present(record: MatterRecord, now: number, calendar: Calendar): FlowWords[] {
  if (record.closed_at !== null) return [];
  const open = record.duties.filter((duty) => duty.done_at === null);
  const rows = open.map((duty): FlowWords => {
    const { kind, words, provisional, progress } = dutyClock(dutyFacts(duty), now, calendar);
    return {
      step: taskOf(duty.rule),
      unit: unitName(record, duty.obligor_id),
      arrived: duty.started_at <= now ? shortMoment(duty.started_at, now) : undefined,
      finished: '办理中',
      took: progressWords(progress, kind === 'OVERDUE') || undefined,
      clock: { kind, words, provisional },
      note: `条款 ${findRule(duty.rule)?.clause ?? duty.rule}`,
      at: 'current',
    };
  });
  if (rows.length > 0) return rows;
  const unit = actingUnits(record)
    .map((id) => unitName(record, id))
    .join('、');
  const arrived = shortMoment(arrival(record, record.acts, null, now), now);
  const step = stateLabel(record.type, record.state);
  return [{ step, unit: unit || '—', arrived, finished: '办理中', words: '正在办理', at: 'current' }];
}

/** 流程跟踪 of a matter of any kind: the steps taken, then what runs now. */
export const flowView = (record: MatterRecord, now: number, calendar: Calendar): FlowWords[] => [
  ...past(record, now, calendar),
  ...present(record, now, calendar),
];

/** One 超期说明 for every duty that was met late. */
export function lateNotes(record: MatterRecord, now: number, calendar: Calendar): LateNote[] {
  return record.duties
    .filter((duty) => duty.done_at !== null && duty.done_at >= duty.due_at)
    .map((duty) => ({
      key: `${duty.rule} ${duty.obligor_id} ${duty.due_at}`,
      title: `超期说明（${taskOf(duty.rule)}）`,
      words: duty.late_reason ?? '未填写',
      facts: `${unitName(record, duty.obligor_id)} ${shortTime(duty.done_at ?? 0, now)}办理，${dutyClock(dutyFacts(duty), now, calendar).words}。说明不改变逾期记录。`,
      days: ledgerDays(duty, now),
    }));
}

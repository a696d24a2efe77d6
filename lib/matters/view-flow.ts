import { matterType, stateLabel } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { stepFor } from '@/lib/rulebook/procedure';
import { findRule } from '@/lib/rulebook/rules';
import { taskOf } from '@/lib/rulebook/task';
import type { MatterRecord } from './record-schema';
import { type ClockWords, dutyClock, dutyFacts, shortTime } from './view-clock';
import { type DayWords, ledgerDays } from './view-ledger';
import { actingUnits, actorWords, unitName } from './view-status';

/** One row of 流程跟踪 in words. */
export type FlowWords = {
  step: string;
  unit: string;
  person?: string;
  arrived?: string;
  finished?: string;
  clock?: ClockWords;
  words?: string;
  note?: string;
  at: 'past' | 'current' | 'future';
};

/** 超期说明 of a late act: what was late, by how much, why, and the days counted. */
export type LateNote = { key: string; title: string; words: string; facts: string; days: DayWords[] };

/**
 * When a duty reached its unit; one that began with a day has no hour, one counted back from a day ahead of `until` did
 * not arrive then.
 */
const startWords = (at: number, until: number, now: number): string | undefined =>
  at > until ? undefined : shortTime(at, now).replace(/ 00:00$/, '');

/** The steps taken, from the record: who, when, with the clock that the step stopped. */
function past(record: MatterRecord, now: number, calendar: Calendar): FlowWords[] {
  const kind = matterType(record.type);
  if (!kind) return [];
  return record.acts.flatMap((act): FlowWords[] => {
    const [prefix, event = ''] = act.command.split('.');
    const step = prefix === kind.prefix && act.from ? stepFor(kind.procedure, act.from, event) : null;
    if (!step) return [];
    const met = record.duties.find((duty) => duty.done_at === act.at);
    const clock = met && dutyClock(dutyFacts(met), now, calendar);
    return [
      {
        step: step.label,
        unit: act.unit,
        person: actorWords(act),
        arrived: met && startWords(met.started_at, act.at, now),
        finished: shortTime(act.at, now),
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
    const { kind, words, provisional } = dutyClock(dutyFacts(duty), now, calendar);
    return {
      step: taskOf(duty.rule),
      unit: unitName(record, duty.obligor_id),
      arrived: startWords(duty.started_at, now, now),
      finished: '办理中',
      clock: { kind, words, provisional },
      note: `条款 ${findRule(duty.rule)?.clause ?? duty.rule}`,
      at: 'current',
    };
  });
  if (rows.length > 0) return rows;
  const unit = actingUnits(record)
    .map((id) => unitName(record, id))
    .join('、');
  return [{ step: stateLabel(record.type, record.state), unit: unit || '—', words: '正在办理', at: 'current' }];
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

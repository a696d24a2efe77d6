import { matterType, stateLabel } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import { actingPart } from '@/lib/rulebook/procedure';
import type { DutyRecord, MatterRecord } from './record-schema';
import type { Acts } from './view-acts';
import { type ClockWords, dueSentence, dutyClock, dutyFacts, progressWords } from './view-clock';
import { type WhyWords, whyThisDay } from './view-ledger';

/** What a page says first in a state: to the one who must act, to everybody else, and the rule in one line. */
export type StatusWords = { mine: string; others: string; rule: string };

/** The head of a matter's page in words. */
export type StatusView = {
  sentence: string;
  rule: string;
  clock?: ClockWords;
  progressWords?: string;
  why?: WhyWords & { open: boolean };
};

/** Where a matter stands, seen by the reader. */
export type StateView = { at: 'mine' | 'waiting' | 'done'; words: string };

/** Name of a unit of the record. */
export const unitName = (record: MatterRecord, id: string): string => record.units[id]?.name ?? id;

/** Units whose turn it is, by the procedure's table. */
export function actingUnits(record: MatterRecord): string[] {
  const kind = matterType(record.type);
  const part = kind && actingPart(kind.procedure, record.state);
  return record.parties.filter((party) => party.part === part).map((party) => party.unitId);
}

/** Theirs to act, waiting for another, or ended. */
export function stateView(record: MatterRecord, units: readonly string[]): StateView {
  const words = stateLabel(record.type, record.state);
  if (record.closed_at !== null) return { at: 'done', words };
  return { at: actingUnits(record).some((id) => units.includes(id)) ? 'mine' : 'waiting', words };
}

/** Ended: the late duty if one was late, else the last. */
function decisive(duties: readonly DutyRecord[]): DutyRecord | undefined {
  const done = duties.filter((duty) => duty.done_at !== null).sort((a, b) => (a.done_at ?? 0) - (b.done_at ?? 0));
  return done.find((duty) => (duty.done_at ?? 0) >= duty.due_at) ?? done.at(-1);
}

function sentenceOf(record: MatterRecord, acts: Acts): string {
  const state = stateLabel(record.type, record.state);
  if (record.closed_at !== null) return `${state}。`;
  if (acts.primary) return `请办理：${acts.primary.label}。`;
  const names = actingUnits(record).map((id) => unitName(record, id));
  return names.length
    ? `${state}，等待${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}办理。`
    : `${state}。`;
}

/**
 * Sentence, rule, clock and why that day, for a reader who may do `acts`; without words of the kind's own, plain ones.
 * `own`: the reader's units, who are spoken to also where what they owe has no primary button.
 */
export function statusView(
  record: MatterRecord,
  acts: Acts,
  now: number,
  calendar: Calendar,
  words?: StatusWords,
  own: readonly string[] = [],
): StatusView {
  const { duties } = record;
  const [open] = duties.filter((duty) => duty.done_at === null).sort((a, b) => a.due_at - b.due_at);
  const mine = acts.primary !== null || (open !== undefined && own.includes(open.obligor_id) && acts.others.length > 0);
  const sentence = (mine ? words?.mine : words?.others) ?? sentenceOf(record, acts);
  const said = { sentence, rule: words?.rule ?? '' };
  if (!open) {
    const ended = record.closed_at === null ? undefined : decisive(duties);
    return { ...said, clock: ended && dutyClock(dutyFacts(ended), now, calendar) };
  }
  const clock = { ...dutyClock(dutyFacts(open), now, calendar), dueText: dueSentence(open.due_at, now) };
  const days = progressWords(clock.progress, clock.kind === 'OVERDUE').replace('/', '，');
  return {
    ...said,
    clock,
    progressWords: days ? `今天${days}` : undefined,
    why: { ...whyThisDay(open, now, calendar), open: acts.primary !== null },
  };
}

/** Who did an act, with whom they stood in for: '赵六（代王五）'. */
export const actorWords = (act: MatterRecord['acts'][number]): string =>
  act.for ? `${act.name}（代${act.for}）` : act.name;

import type { DutyRecord } from '@/lib/matters/record-schema';
import { type ClockWords, dueSentence, dutyFacts, progressWords } from '@/lib/matters/view-clock';
import { type WhyWords, whyThisDay } from '@/lib/matters/view-ledger';
import type { Calendar } from '@/lib/rulebook/calendar';
import { IDLE_CLOCKS } from './labels';
import { type Names, STATUS_WORDS } from './labels-status';
import type { TransferState } from './procedure';
import type { TransferRecord } from './record-schema';
import type { Acts } from './view-acts';
import { dutyClock, transferClock } from './view-clock';
import { isTransferState } from './view-state';

/** The head of a matter's page in words. */
export type StatusView = {
  sentence: string;
  rule: string;
  clock: ClockWords;
  progressWords?: string;
  why?: WhyWords & { open: boolean };
};

/** Names of the units, or what stands for a unit not chosen yet. */
export function namesOf(record: TransferRecord): Names {
  const name = (id: string | null) => (id && record.units[id]?.name) || '接收单位';
  return { sender: name(record.sender_id), receiver: name(record.receiver_id), handler: name(record.handler_id) };
}

const FINAL: readonly string[] = ['CLOSED', 'VOID'] satisfies TransferState[];

/** Ended: the late duty if one was late, else the last. */
function decisive(duties: readonly DutyRecord[]): DutyRecord | null {
  const done = duties.filter((duty) => duty.done_at !== null).sort((a, b) => (a.done_at ?? 0) - (b.done_at ?? 0));
  return done.find((duty) => (duty.done_at ?? 0) >= duty.due_at) ?? done.at(-1) ?? null;
}

/** Sentence, rule, clock and its explanation for a reader who may do `acts`. */
export function statusView(record: TransferRecord, acts: Acts, now: number, calendar: Calendar): StatusView {
  const { state } = record;
  if (!isTransferState(state)) throw new Error(`not a state of a transfer: ${state}`);
  const words = STATUS_WORDS[state];
  const names = namesOf(record);
  const { duties } = record;
  const [open] = duties.filter((duty) => duty.done_at === null).sort((a, b) => a.due_at - b.due_at);
  const sentence = (acts.primary ? words.mine : words.others)(names);
  const rule = words.rule(names);
  if (!open) {
    const ended = state in IDLE_CLOCKS && !FINAL.includes(state) ? null : decisive(duties);
    return { sentence, rule, clock: transferClock({ state, duty: ended && dutyFacts(ended) }, now, calendar) };
  }
  const clock = { ...dutyClock(dutyFacts(open), now, calendar), dueText: dueSentence(open.due_at, now) };
  const days = progressWords(clock.progress, clock.kind === 'OVERDUE').replace('/', '，');
  return {
    sentence,
    rule,
    clock,
    progressWords: days ? `今天${days}` : clock.progress && clock.kind === 'OK' ? '次日起算' : undefined,
    why: { ...whyThisDay(open, now, calendar), open: acts.primary !== null },
  };
}

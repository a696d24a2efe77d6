import { type Calendar, workdaysBetween } from '@/lib/rulebook/calendar';
import {
  addDays,
  formatDate,
  formatShort,
  formatTime,
  type LocalDate,
  shanghaiDate,
  startOfDay,
  yearOf,
} from '@/lib/rulebook/local-date';
import { type ClockKind, clockState } from '@/lib/rulebook/remaining';
import { IDLE_CLOCKS, RULE_ACTS, VOID_LATE } from './labels';

/** One duty as a clock needs it. Instants in epoch milliseconds, `dueAt` exclusive. */
export type DutyFacts = {
  rule: string;
  startedAt: number;
  dueAt: number;
  warnAt: number;
  doneAt: number | null;
  urgent: boolean;
  provisional: boolean;
};

/** A clock in words: what the list and the panel draw. */
export type ClockWords = {
  kind: ClockKind | 'IDLE';
  words: string;
  dueText?: string;
  provisional?: boolean;
  progress?: { used: number; total: number; running?: boolean };
};

const dueDay = (dueAt: number) => shanghaiDate(dueAt - 1);
const isMidnight = (at: number) => at === startOfDay(shanghaiDate(at));

/** '11月26日 周四'; the year is added where it is not the reader's own. */
export function shortDay(on: LocalDate, now: number): string {
  return yearOf(on) === yearOf(shanghaiDate(now)) ? formatShort(on) : `${formatDate(on)} ${formatShort(on).slice(-2)}`;
}

/** '11月26日 14:03'; the year is added where it is not the reader's own. */
export function shortTime(at: number, now: number): string {
  return `${shortDay(shanghaiDate(at), now).split(' ')[0]} ${formatTime(at)}`;
}

/** The day by which to act, as the panel prints it: '11月24日（周二）24:00 前'. */
export function dueSentence(dueAt: number, now: number): string {
  const [day = '', weekday = ''] = shortDay(dueDay(dueAt), now).split(' ');
  return `${day}（${weekday}）${isMidnight(dueAt) ? '24:00' : formatTime(dueAt)} 前`;
}

/** Days of a running working-day limit: used up before today, of how many, and whether today is one of them. */
export function progressOf(duty: DutyFacts, now: number, calendar: Calendar): ClockWords['progress'] {
  if (duty.doneAt !== null || duty.urgent || !isMidnight(duty.dueAt)) return undefined;
  const [startOn, dueOn, today] = [shanghaiDate(duty.startedAt), dueDay(duty.dueAt), shanghaiDate(now)];
  const total = workdaysBetween(calendar, startOn, dueOn);
  if (today > dueOn) return { used: total, total };
  if (today <= startOn) return { used: 0, total };
  const yesterday = addDays(today, -1);
  const used = workdaysBetween(calendar, startOn, yesterday);
  return { used, total, running: workdaysBetween(calendar, yesterday, today) === 1 };
}

/** '第2日/共3日' while it runs; '' before the first day, after the last and where days are not counted. */
export function progressWords(progress: ClockWords['progress'], late: boolean): string {
  if (!progress || late) return '';
  const day = progress.used + (progress.running ? 1 : 0);
  return day === 0 ? '' : `第${day}日/共${progress.total}日`;
}

/** The clock of one duty with its date as lists print it. */
export function dutyClock(duty: DutyFacts, now: number, calendar: Calendar): ClockWords {
  const { kind, words, provisional } = clockState(duty, now, calendar);
  const progress = progressOf(duty, now, calendar);
  const day = duty.doneAt === null ? dueDay(duty.dueAt) : shanghaiDate(duty.doneAt);
  const time = duty.doneAt === null && !isMidnight(duty.dueAt) ? ` ${formatTime(duty.dueAt)} 前` : '';
  const done = duty.doneAt === null ? '' : RULE_ACTS[duty.rule];
  const dueText = done === '' ? `${shortDay(day, now)}${time}` : `${shortDay(day, now).split(' ')[0]}${done}`;
  return { kind, words, dueText, provisional: provisional && duty.doneAt === null, progress };
}

/** Whether a duty that ended did so after its due instant. */
export const isLate = ({ dueAt, doneAt }: Pick<DutyFacts, 'dueAt' | 'doneAt'>): boolean =>
  doneAt !== null && doneAt >= dueAt;

const idle: Readonly<Record<string, ClockWords>> = IDLE_CLOCKS;

/** The clock of a transfer: of its open duty; else of what its state waits for; ended, of its latest or its late duty. */
export function transferClock(
  { state, duty }: { state: string; duty: DutyFacts | null },
  now: number,
  calendar: Calendar,
): ClockWords {
  const waiting = idle[state];
  if (duty?.doneAt === null) return dutyClock(duty, now, calendar);
  if (state === 'CLOSED' && duty) return dutyClock(duty, now, calendar);
  if (state === 'VOID' && duty && isLate(duty)) return { kind: 'DONE_LATE', words: VOID_LATE };
  return waiting ?? { kind: 'IDLE', words: '—' };
}

import { type Calendar, workdaysBetween } from '@/lib/rulebook/calendar';
import { STANDING_STILL } from '@/lib/rulebook/counting';
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
import type { DutyRecord } from './record-schema';

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

/** The same without the time where an instant is the start of a day: only the day is known of it. */
export const shortMoment = (at: number, now: number): string =>
  isMidnight(at) ? (shortDay(shanghaiDate(at), now).split(' ')[0] ?? '') : shortTime(at, now);

/** How long a step took, from day to day: '当日', '3个工作日'. */
export const tookWords = (from: LocalDate, to: LocalDate, calendar: Calendar): string =>
  from === to ? '当日' : `${workdaysBetween(calendar, from, to)}个工作日`;

/** The day by which to act, as the panel prints it: '11月24日（周二）24:00 前'. */
export function dueSentence(dueAt: number, now: number): string {
  if (dueAt >= STANDING_STILL) return '恢复后续算';
  const [day = '', weekday = ''] = shortDay(dueDay(dueAt), now).split(' ');
  return `${day}（${weekday}）${isMidnight(dueAt) ? '24:00' : formatTime(dueAt)} 前`;
}

/** Days of a running working-day limit: used up before today, of how many, and whether today is one of them. */
export function progressOf(duty: DutyFacts, now: number, calendar: Calendar): ClockWords['progress'] {
  if (duty.doneAt !== null || duty.urgent || !isMidnight(duty.dueAt) || duty.dueAt >= STANDING_STILL) return undefined;
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

/** The clock of one duty with its date as lists print it; `acts`: what an ended duty of a rule is called, short. */
export function dutyClock(
  duty: DutyFacts,
  now: number,
  calendar: Calendar,
  acts: Readonly<Record<string, string>> = {},
): ClockWords {
  const { kind, words, provisional } = clockState(duty, now, calendar);
  if (kind === 'PAUSED') return { kind, words, dueText: dueSentence(duty.dueAt, now), provisional };
  const progress = progressOf(duty, now, calendar);
  const day = duty.doneAt === null ? dueDay(duty.dueAt) : shanghaiDate(duty.doneAt);
  const time = duty.doneAt === null && !isMidnight(duty.dueAt) ? ` ${formatTime(duty.dueAt)} 前` : '';
  const done = duty.doneAt === null ? '' : (acts[duty.rule] ?? '');
  const dueText = done === '' ? `${shortDay(day, now)}${time}` : `${shortDay(day, now).split(' ')[0]}${done}`;
  return { kind, words, dueText, provisional: provisional && duty.doneAt === null, progress };
}

/** A duty of the record as a clock takes it. */
export function dutyFacts(duty: DutyRecord): DutyFacts {
  return {
    rule: duty.rule,
    startedAt: duty.started_at,
    dueAt: duty.due_at,
    warnAt: duty.warn_at,
    doneAt: duty.done_at,
    urgent: duty.urgent,
    provisional: duty.provisional,
  };
}

import type { Calendar } from '@/lib/rulebook/calendar';
import { STANDING_STILL } from '@/lib/rulebook/counting';
import { formatShort, formatTime, type LocalDate, shanghaiDate, startOfDay, yearOf } from '@/lib/rulebook/local-date';
import { type ClockKind, clockState } from '@/lib/rulebook/remaining';

/** The facts of a duty that its clock shows. Instants in epoch milliseconds; `dueAt` is exclusive. */
export type Clocked = {
  dueAt: number;
  warnAt: number;
  doneAt: number | null;
  pausedSince: number | null;
  urgent: boolean;
  provisional: boolean;
};

/** A clock in words: how it stands, and the day it is due. */
export type Clock = { kind: ClockKind; words: string; dueText: string; provisional: boolean };

/** The last day to act on a duty whose due instant is exclusive. */
export const dueOnOf = (dueAt: number): LocalDate => shanghaiDate(dueAt - 1);

/** '11月26日 周四', with its year when that is not the present one. */
export function dayText(on: LocalDate, today: LocalDate): string {
  return `${yearOf(on) === yearOf(today) ? '' : `${yearOf(on)}年`}${formatShort(on)}`;
}

function dueText({ dueAt, doneAt }: Clocked, now: number): string {
  const today = shanghaiDate(now);
  if (doneAt !== null) return `${dayText(shanghaiDate(doneAt), today)} ${formatTime(doneAt)} 办`;
  const on = dueOnOf(dueAt);
  if (dueAt >= STANDING_STILL) return '恢复后续算';
  if (dueAt !== startOfDay(shanghaiDate(dueAt)))
    return `${dayText(shanghaiDate(dueAt), today)} ${formatTime(dueAt)} 前`;
  if (dueAt <= now) return `${dayText(on, today)} 届满`;
  return on === today ? `${dayText(on, today)} 24:00 前` : dayText(on, today);
}

/** A duty's clock as lists show it. Throws CalendarCoverageError. */
export function clockOf(duty: Clocked, now: number, calendar: Calendar): Clock {
  const { kind, words, provisional } = clockState(duty, now, calendar);
  return { kind, words, dueText: dueText(duty, now), provisional };
}

/** An instant as a page says when it was made: '11月23日（周一）16:40'. */
export const momentText = (now: number): string =>
  `${formatShort(shanghaiDate(now)).replace(' ', '（')}）${formatTime(now)}`;

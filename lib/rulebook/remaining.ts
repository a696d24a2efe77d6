import { type Calendar, workdaysBetween } from './calendar';
import { STANDING_STILL } from './counting';
import { endOfDay, shanghaiDate, startOfDay } from './local-date';

/** What a clock says now. OK, SOON (amber), OVERDUE (red), PAUSED, URGENT while running; DONE or DONE_LATE afterwards. */
export type ClockKind = 'OK' | 'SOON' | 'OVERDUE' | 'PAUSED' | 'URGENT' | 'DONE' | 'DONE_LATE';

/** The facts of one duty that its clock needs: instants in epoch ms, dueAt exclusive. */
export type ClockFacts = {
  readonly dueAt: number;
  readonly warnAt: number;
  readonly doneAt: number | null;
  readonly pausedSince?: number | null;
  readonly urgent: boolean;
  readonly provisional: boolean;
};

/**
 * The kind, the Chinese words, and the figure in them: working days left or late, hours for hour clocks (with less than
 * a day of lateness), 0 where the words carry no figure.
 */
export type ClockState = {
  readonly kind: ClockKind;
  readonly words: string;
  readonly days: number;
  readonly provisional: boolean;
};

const HOUR = 3_600_000;
const lastDayOf = (dueAt: number) => shanghaiDate(dueAt - 1);
const isHourClock = (dueAt: number) => dueAt !== startOfDay(shanghaiDate(dueAt));

/** Working days from the due day to an instant after it; 0 while only days off have passed. */
const workdaysLate = (dueAt: number, at: number, calendar: Calendar) =>
  workdaysBetween(calendar, lastDayOf(dueAt), shanghaiDate(at));

function finished(dueAt: number, doneAt: number, calendar: Calendar) {
  if (doneAt < dueAt) return { kind: 'DONE', words: '按期办结', days: 0 } as const;
  const days = Math.max(1, workdaysLate(dueAt, doneAt, calendar));
  return { kind: 'DONE_LATE', words: `逾期${days}日办结`, days } as const;
}

function overdue(dueAt: number, nowAt: number, calendar: Calendar) {
  const hours = Math.max(1, Math.floor((nowAt - dueAt) / HOUR));
  if (isHourClock(dueAt) && hours < 24) return { kind: 'OVERDUE', words: `已逾期${hours}小时`, days: hours } as const;
  const days = workdaysLate(dueAt, nowAt, calendar);
  return { kind: 'OVERDUE', words: days === 0 ? '已逾期' : `已逾期${days}个工作日`, days } as const;
}

function hoursLeft(dueAt: number, nowAt: number) {
  const days = Math.floor((dueAt - nowAt) / HOUR);
  return { words: days === 0 ? '剩余不足1小时' : `剩余${days}小时`, days };
}

function daysLeft(dueAt: number, nowAt: number, calendar: Calendar) {
  const [today, dueOn] = [shanghaiDate(nowAt), lastDayOf(dueAt)];
  if (today === dueOn) return { words: '今日届满', days: 0 };
  const days = workdaysBetween(calendar, today, dueOn);
  if (days > 0) return { words: `剩余${days}个工作日`, days };
  return { words: `剩余${Math.round((dueAt - endOfDay(today)) / (24 * HOUR))}日，均为休息日`, days: 0 };
}

function running({ dueAt, warnAt, urgent }: ClockFacts, nowAt: number, calendar: Calendar) {
  if (urgent) return { kind: 'URGENT', words: '紧急·应立即办理', days: 0 } as const;
  const left = isHourClock(dueAt) ? hoursLeft(dueAt, nowAt) : daysLeft(dueAt, nowAt, calendar);
  return { kind: nowAt < warnAt ? 'OK' : 'SOON', ...left } as const;
}

/**
 * What the clock of a duty says at an instant (epoch ms). Done in time means done before dueAt. Lateness counts working
 * days: over a weekend an overdue duty says 已逾期 without a figure until a working day has begun; a late act is late by at
 * least one. A pause begun before dueAt stops the clock; one begun later, and urgency, hide no breach. Throws CalendarCoverageError.
 */
export function clockState(facts: ClockFacts, nowAt: number, calendar: Calendar): ClockState {
  const { dueAt, doneAt, pausedSince = null, provisional } = facts;
  if (doneAt !== null) return { ...finished(dueAt, doneAt, calendar), provisional };
  const paused = dueAt >= STANDING_STILL || (pausedSince !== null && pausedSince < dueAt);
  if (paused) return { kind: 'PAUSED', words: '计时暂停', days: 0, provisional };
  if (nowAt >= dueAt) return { ...overdue(dueAt, nowAt, calendar), provisional };
  return { ...running(facts, nowAt, calendar), provisional };
}

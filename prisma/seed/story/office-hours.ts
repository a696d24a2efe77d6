import { addWorkdays, type Calendar, dayOf, nextWorkday } from '@/lib/rulebook/calendar';
import { type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENS = 8.5 * HOUR;
const CLOSES = 17.5 * HOUR;
/** Before ten in the morning the office has done nothing yet today. */
const BEGUN = 10 * HOUR;
const MARGIN = 20 * MINUTE;

/** Working time around now: working day 0 is today, or the next one when today is off. */
export type OfficeHours = {
  /** The working day n days after (before, when negative) day 0. */
  day: (n: number) => LocalDate;
  /**
   * The instant (epoch milliseconds) at a fraction of working day n's hours (0 = 8:30, 1 = 17:30). Never in the future:
   * of today only the hours gone by count, and what is not yet possible today was done late on the day before.
   */
  at: (n: number, fraction: number) => number;
};

/** The office hours (8:30–17:30, working days of the calendar) as seen from an instant. */
export function officeHours(calendar: Calendar, now: number): OfficeHours {
  const today = shanghaiDate(now);
  const zero = nextWorkday(calendar, today);
  const day = (n: number) => addWorkdays(calendar, zero, n);
  const begun = dayOf(calendar, today).working && now >= startOfDay(today) + BEGUN;
  const at = (n: number, fraction: number): number => {
    if (n > 0 || (n === 0 && !begun)) return at(-1, 0.85 + 0.14 * fraction);
    const opens = startOfDay(day(n)) + OPENS;
    const closes = Math.min(startOfDay(day(n)) + CLOSES, n === 0 ? now - MARGIN : Number.POSITIVE_INFINITY);
    return Math.round(opens + fraction * (closes - opens));
  };
  return { day, at };
}

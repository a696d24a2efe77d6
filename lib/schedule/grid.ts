import { type Calendar, dayOf } from '@/lib/rulebook/calendar';
import { addDays, formatShort, type LocalDate, weekday } from '@/lib/rulebook/local-date';
import type { Entry } from './entries';

/** A day of a month's small grid. `mark`: the most pressing entry of the day. */
export type GridDay = {
  on: LocalDate;
  day: number;
  off: boolean;
  today: boolean;
  mark: Entry['state'] | null;
  words: string;
};

const PRESSING: readonly Entry['state'][] = ['overdue', 'open', 'planned', 'done'];

/** Not worked, by the calendar; outside what it knows, Saturdays and Sundays. */
function isOff(calendar: Calendar, on: LocalDate): boolean {
  if (on >= calendar.from && on <= calendar.horizon) return !dayOf(calendar, on).working;
  return [0, 6].includes(weekday(on));
}

/** The days of a month in weeks that begin on Monday; null stands for days of its neighbours. */
export function weeksOf(
  first: LocalDate,
  entries: readonly Entry[],
  today: LocalDate,
  calendar: Calendar,
): (GridDay | null)[][] {
  const days: (GridDay | null)[] = Array.from({ length: (weekday(first) + 6) % 7 }, () => null);
  for (let on = first; on.slice(0, 7) === first.slice(0, 7); on = addDays(on, 1)) {
    const mine = entries.filter((entry) => entry.on === on);
    days.push({
      on,
      day: Number(on.slice(8)),
      off: isOff(calendar, on),
      today: on === today,
      mark: PRESSING.find((state) => mine.some((entry) => entry.state === state)) ?? null,
      words: `${formatShort(on)}，${mine.length}项`,
    });
  }
  while (days.length % 7) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

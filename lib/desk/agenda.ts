import type { DayTally } from '@/lib/kernel/duties/tally';
import { type Calendar, dayOf } from '@/lib/rulebook/calendar';
import { addDays, endOfDay, type LocalDate, startOfDay, weekday, weekdayLabel } from '@/lib/rulebook/local-date';

/** What a cell of the agenda filters by: what is overdue, one day, or everything after the shown days. */
export type Day = 'overdue' | 'later' | LocalDate;

/** A cell of the agenda; the shape that AgendaStrip draws. */
export type AgendaCell = {
  date: string;
  weekday: string;
  count: number;
  href?: string;
  look?: 'today' | 'missed' | 'off';
  current?: boolean;
  spare?: boolean;
};

/** Days shown one by one, today first; a phone shows the first five. */
const DAYS = 8;
const ON_PHONE = 5;

/** The last day the agenda shows by itself. */
export const lastShownDay = (today: LocalDate): LocalDate => addDays(today, DAYS - 1);

/** Sunday of the week of a day. */
export const endOfWeek = (on: LocalDate): LocalDate => addDays(on, (7 - weekday(on)) % 7);

const sum = (days: readonly DayTally[]) => days.reduce((total, day) => total + day.count, 0);
const dayLabel = (on: LocalDate, previous: LocalDate) =>
  on.slice(0, 7) === previous.slice(0, 7) ? `${+on.slice(8)}日` : `${+on.slice(5, 7)}月${+on.slice(8)}日`;

/** Overdue, today and the next days, everything later: how many duties fall due, each cell a filter of the list. */
export function agendaOf(
  days: readonly DayTally[],
  today: LocalDate,
  calendar: Calendar,
  chosen: Day | null,
): AgendaCell[] {
  const href = (day: Day) => (day === chosen ? '/' : `/?day=${day}`);
  const running = days.filter((day) => !day.overdue);
  const cell = (on: LocalDate, index: number): AgendaCell => {
    const count = sum(running.filter((day) => day.dueOn === on));
    const off = !dayOf(calendar, on).working;
    return {
      date: dayLabel(on, index === 0 ? on : addDays(on, -1)),
      weekday: index === 0 ? '今天' : off ? '休' : weekdayLabel(on),
      count,
      href: count > 0 ? href(on) : undefined,
      look: index === 0 ? 'today' : off ? 'off' : undefined,
      current: chosen === on,
      spare: index >= ON_PHONE,
    };
  };
  const missed = sum(days.filter((day) => day.overdue));
  const later = sum(running.filter((day) => day.dueOn > lastShownDay(today)));
  return [
    {
      date: '逾期',
      weekday: '',
      count: missed,
      href: missed ? href('overdue') : undefined,
      look: 'missed',
      current: chosen === 'overdue',
    },
    ...Array.from({ length: DAYS }, (_, index) => cell(addDays(today, index), index)),
    { date: '以后', weekday: '', count: later, href: later ? href('later') : undefined, current: chosen === 'later' },
  ];
}

/** What the desk's first sentence counts. */
export function countsOf(days: readonly DayTally[], today: LocalDate) {
  return {
    total: sum(days),
    overdue: sum(days.filter((day) => day.overdue)),
    urgent: sum(days.filter((day) => day.urgent && !day.overdue)),
    today: sum(days.filter((day) => !day.overdue && day.dueOn === today)),
  };
}

/** A duty's place in the list, by its due instant (exclusive) and urgency. */
export function groupOf(duty: { dueAt: number; urgent: boolean }, now: number, today: LocalDate): 0 | 1 | 2 | 3 {
  if (duty.dueAt <= now || duty.urgent) return 0;
  if (duty.dueAt <= endOfDay(today)) return 1;
  return duty.dueAt <= startOfDay(addDays(endOfWeek(today), 1)) ? 2 : 3;
}

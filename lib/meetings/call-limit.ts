import { type Calendar, nextWorkday } from '@/lib/rulebook/calendar';
import { deadline } from '@/lib/rulebook/deadline';
import { addDays, type LocalDate, startOfDay } from '@/lib/rulebook/local-date';

/** The last day on which the call for topics may go out for a meeting on that day (1-4-2). Throws CalendarCoverageError. */
export const lastCallDay = (heldOn: LocalDate, calendar: Calendar): LocalDate =>
  deadline({ rule: '1-4-2', startAt: startOfDay(heldOn), calendar }).dueOn;

/** The earliest working day on which a meeting may be held whose call goes out on that day (1-4-2). */
export function earliestMeetingDay(calledOn: LocalDate, calendar: Calendar): LocalDate {
  let on = nextWorkday(calendar, addDays(calledOn, 10));
  while (lastCallDay(on, calendar) < calledOn) on = nextWorkday(calendar, addDays(on, 1));
  return on;
}

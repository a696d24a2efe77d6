import { type Calendar, type DayKind, dayOf } from './calendar';
import { addDays, type LocalDate, localDate } from './local-date';

/** A day on which two calendars differ: worked or not before and after, and in what words (Chinese). */
export type ChangedDay = {
  readonly on: LocalDate;
  readonly before: { readonly working: boolean; readonly kind: DayKind; readonly reason: string };
  readonly after: { readonly working: boolean; readonly kind: DayKind; readonly reason: string };
};

/** The days of a year (with the December before it, which its notice may name) that are worked in one calendar and not in the other. */
export function changedDays(before: Calendar, after: Calendar, year: number): ChangedDay[] {
  const changes: ChangedDay[] = [];
  const last = localDate(`${year}-12-31`);
  for (let on = localDate(`${year - 1}-12-01`); on <= last; on = addDays(on, 1)) {
    const [was, is] = [dayOf(before, on), dayOf(after, on)];
    if (was.working !== is.working) changes.push({ on, before: pick(was), after: pick(is) });
  }
  return changes;
}

const pick = ({ working, kind, reason }: ChangedDay['before']) => ({ working, kind, reason });

import { type Calendar, dayOf } from './calendar';
import { type Deadline, pauseOn } from './counting';
import {
  addDays,
  addMonths,
  dayNumber,
  endOfDay,
  formatTime,
  type LocalDate,
  startOfDay,
  weekdayLabel,
} from './local-date';

/** One day of a deadline's count: its part in it, its number when it counts, and why it does or does not (Chinese). */
export type LedgerDay = {
  readonly on: LocalDate;
  readonly weekday: string;
  readonly role: 'START' | 'COUNTED' | 'SKIPPED' | 'DUE';
  readonly n: number | null;
  readonly reason: string;
  readonly provisional: boolean;
  /** 'HH:mm' in hour clocks, and of a start within the day; otherwise null. */
  readonly time: string | null;
};

const row = (on: LocalDate, role: LedgerDay['role'], reason: string, more: Partial<LedgerDay> = {}): LedgerDay => ({
  on,
  weekday: weekdayLabel(on),
  role,
  n: null,
  reason,
  provisional: false,
  time: null,
  ...more,
});

function startRow({ unit, startAt, startOn }: Deadline, provisional: boolean): LedgerDay {
  const time = unit === 'hour' || startAt !== startOfDay(startOn) ? formatTime(startAt) : null;
  return row(startOn, 'START', unit === 'hour' ? '即时起算' : '起算日不计', { time, provisional });
}

/** How many days the limit counts before a last day may roll; working days never roll. */
function countable({ unit, amount, startOn }: Deadline): number {
  if (unit === 'workday') return Number.POSITIVE_INFINITY;
  return unit === 'month' ? dayNumber(addMonths(startOn, amount ?? 0)) - dayNumber(startOn) : (amount ?? 0);
}

/** The rows of a clock whose last day is a date or an instant given beforehand: only its two ends. */
function endsOnly(d: Deadline): LedgerDay[] {
  if (d.unit !== 'hour') return [startRow(d, false), row(d.dueOn, 'DUE', '载明的日期')];
  const time = d.dueAt === endOfDay(d.dueOn) ? '24:00' : formatTime(d.dueAt);
  return [startRow(d, false), row(d.dueOn, 'DUE', `满${d.amount}小时`, { time })];
}

/**
 * The count of a deadline day by day, from its start to its due day, every skipped day with the reason; a clock that
 * counts back runs backwards from its event. Hour and own-date clocks give their two ends. Needs the calendar the
 * deadline was computed with. Throws CalendarCoverageError.
 */
export function ledger(d: Deadline, calendar: Calendar): LedgerDay[] {
  if (d.unit === 'hour' || d.unit === 'date') return endsOnly(d);
  const [step, shift] = d.direction === 'before' ? [-1, '提前'] : [1, '顺延'];
  const total = countable(d);
  const rows = [startRow(d, d.startOn > calendar.until)];
  for (let on = d.startOn, n = 0; on !== d.dueOn; ) {
    on = addDays(on, step);
    const day = dayOf(calendar, on);
    const pause = pauseOn(d.pauses, on);
    const counts = pause === undefined && n < total && (day.working || d.unit !== 'workday');
    if (counts) n += 1;
    const rolled = !day.working && n >= total;
    const worked = d.extendedBy > 0 && on === d.originalDueOn ? `${day.reason}，原届满日` : day.reason;
    const reason = pause === undefined ? `${worked}${rolled ? `，${shift}` : ''}` : `计时暂停（${pause.reason}）`;
    const role = on === d.dueOn ? 'DUE' : counts ? 'COUNTED' : 'SKIPPED';
    rows.push(row(on, role, reason, { n: counts ? n : null, provisional: day.provisional }));
  }
  return rows;
}

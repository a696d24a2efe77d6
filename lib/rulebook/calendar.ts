import { NOTICE_2021 } from './holidays/2021';
import { NOTICE_2022 } from './holidays/2022';
import { NOTICE_2023 } from './holidays/2023';
import { NOTICE_2024 } from './holidays/2024';
import { NOTICE_2025 } from './holidays/2025';
import { NOTICE_2026 } from './holidays/2026';
import { dayNumber, fromDayNumber, type LocalDate, localDate, weekday } from './local-date';
import { noticeProblems, type YearNotice } from './notice';
import { statutoryHolidays } from './statutory';

export type { YearNotice } from './notice';

/** Why a day is worked or not: an ordinary weekday, a make-up Saturday or Sunday, a weekend, a holiday. */
export type DayKind = 'WORKDAY' | 'MAKEUP' | 'WEEKEND' | 'HOLIDAY';

/** What the calendar says of one day; `reason` is Chinese and printed as it stands; `provisional` = no notice yet. */
export type CalendarDay = { on: LocalDate; working: boolean; kind: DayKind; reason: string; provisional: boolean };

/**
 * An immutable working-day calendar. `until` ends the State Council notices; from there to `horizon` days are provisional.
 * `before[i]` counts the working days among the first i days, `workdays[k]` is the kth working day: every count is two look-ups.
 */
export type Calendar = {
  readonly version: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly horizon: LocalDate;
  readonly first: number;
  readonly before: Uint16Array;
  readonly workdays: readonly LocalDate[];
  readonly off: ReadonlyMap<LocalDate, string>;
  readonly makeup: ReadonlySet<LocalDate>;
};

/** The notices contradict themselves or each other; nothing is guessed. */
export class CalendarNoticeError extends Error {
  override name = 'CalendarNoticeError';
}

/** A day neither a notice nor the statutory table knows; nothing is guessed. */
export class CalendarCoverageError extends RangeError {
  override name = 'CalendarCoverageError';
  constructor(calendar: Calendar, day: string) {
    super(`Day ${day} is outside calendar ${calendar.version} (${calendar.from} to ${calendar.horizon})`);
  }
}

function checkNotices(notices: readonly YearNotice[]): void {
  const problems = notices.flatMap(noticeProblems);
  if (notices.length === 0) problems.push('A calendar needs at least one notice');
  notices.slice(1).forEach(({ year }, i) => {
    const previous = notices[i]?.year ?? year;
    if (year !== previous + 1) problems.push(`Notice ${year} follows ${previous}: years must be complete and single`);
  });
  const off = new Set(notices.flatMap((n) => n.off));
  const clash = notices.flatMap((n) => n.makeup).filter((d) => off.has(d));
  if (problems.length === 0) problems.push(...clash.map((d) => `${d} is off in one notice and worked in another`));
  if (problems.length > 0) throw new CalendarNoticeError(problems.join('; '));
}

function provisionalHolidays(lastYear: number) {
  const off: (readonly [LocalDate, string])[] = [];
  for (let year = lastYear + 1; ; year++) {
    const days = statutoryHolidays(year);
    if (days === null) return { off, horizonYear: year - 1 };
    off.push(...Object.entries(days).map(([on, name]) => [localDate(on), name] as const));
  }
}

function indexWorkdays(first: number, last: number, isWorking: (on: LocalDate) => boolean) {
  const before = new Uint16Array(last - first + 2);
  const workdays: LocalDate[] = [];
  for (let day = first; day <= last; day++) {
    const on = fromDayNumber(day);
    if (isWorking(on)) workdays.push(on);
    before[day - first + 1] = workdays.length;
  }
  return { before, workdays };
}

/**
 * Builds a calendar from the notices of consecutive years, in any order. Years after the last notice are provisional:
 * weekends and the statutory holidays only, as far as the built-in table of moveable holidays reaches.
 * Throws CalendarNoticeError naming every fault.
 */
export function buildCalendar(notices: readonly YearNotice[], version: string): Calendar {
  const sorted = [...notices].sort((a, b) => a.year - b.year);
  checkNotices(sorted);
  const [firstYear, lastYear] = [sorted[0]?.year ?? 0, sorted.at(-1)?.year ?? 0];
  const future = provisionalHolidays(lastYear);
  const named = sorted.flatMap((n) => n.off.map((d) => [d, n.names?.[d] ?? '节假日'] as const));
  const off = new Map([...future.off, ...named]);
  const makeup = new Set(sorted.flatMap((n) => n.makeup));
  const from = localDate(`${firstYear}-01-01`);
  const horizon = localDate(`${future.horizonYear}-12-31`);
  const first = dayNumber(from);
  const isWorking = (d: LocalDate) => makeup.has(d) || (!off.has(d) && weekday(d) % 6 !== 0);
  const index = indexWorkdays(first, dayNumber(horizon), isWorking);
  return { version, from, until: localDate(`${lastYear}-12-31`), horizon, first, off, makeup, ...index };
}

/** The State Council's notices for 2021–2026. */
export const OFFICIAL_NOTICES: readonly YearNotice[] = [
  NOTICE_2021,
  NOTICE_2022,
  NOTICE_2023,
  NOTICE_2024,
  NOTICE_2025,
  NOTICE_2026,
];

/** The calendar of those notices. */
export const OFFICIAL_CALENDAR = buildCalendar(OFFICIAL_NOTICES, 'official-2026');

/** First and last day that State Council notices cover; later days are provisional. */
export const coverage = (cal: Calendar): { from: LocalDate; until: LocalDate } => ({
  from: cal.from,
  until: cal.until,
});

/** Working days before the day at this offset. Throws CalendarCoverageError outside the calendar. */
function workedBefore(cal: Calendar, day: number): number {
  const count = cal.before[day - cal.first];
  if (count === undefined) throw new CalendarCoverageError(cal, fromDayNumber(day));
  return count;
}

function workdayAt(cal: Calendar, k: number): LocalDate {
  const day = cal.workdays[k];
  if (day === undefined) throw new CalendarCoverageError(cal, k < 0 ? `before ${cal.from}` : `after ${cal.horizon}`);
  return day;
}

const isWorkday = (cal: Calendar, day: number) => workedBefore(cal, day + 1) > workedBefore(cal, day);

/** What the calendar says of a day. Throws CalendarCoverageError. */
export function dayOf(cal: Calendar, on: LocalDate): CalendarDay {
  const working = isWorkday(cal, dayNumber(on));
  const holiday = cal.off.get(on);
  const provisional = on > cal.until;
  if (working) {
    const makeup = cal.makeup.has(on);
    return { on, working, kind: makeup ? 'MAKEUP' : 'WORKDAY', reason: makeup ? '调休上班' : '工作日', provisional };
  }
  return { on, working, kind: holiday ? 'HOLIDAY' : 'WEEKEND', reason: holiday ?? '休息日', provisional };
}

/** The nth working day after `from` (before it when n is negative; `from` itself when n is 0). Throws CalendarCoverageError. */
export function addWorkdays(cal: Calendar, from: LocalDate, n: number): LocalDate {
  const day = dayNumber(from);
  if (n === 0) return from;
  return n > 0 ? workdayAt(cal, workedBefore(cal, day + 1) + n - 1) : workdayAt(cal, workedBefore(cal, day) + n);
}

/** The day itself if it is worked, else the next working day. Throws CalendarCoverageError. */
export const nextWorkday = (cal: Calendar, d: LocalDate): LocalDate => workdayAt(cal, workedBefore(cal, dayNumber(d)));

/** The day itself if it is worked, else the working day before it. Throws CalendarCoverageError. */
export const previousWorkday = (cal: Calendar, d: LocalDate): LocalDate =>
  workdayAt(cal, workedBefore(cal, dayNumber(d) + 1) - 1);

/** Working days in (a, b]: after a, up to and including b; negative when b lies before a. Throws CalendarCoverageError. */
export const workdaysBetween = (cal: Calendar, a: LocalDate, b: LocalDate): number =>
  workedBefore(cal, dayNumber(b) + 1) - workedBefore(cal, dayNumber(a) + 1);

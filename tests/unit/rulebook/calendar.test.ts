import chineseDays from 'chinese-days';
import lists from 'chinese-days/dist/chinese-days.json';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  buildCalendar,
  OFFICIAL_CALENDAR as CAL,
  CalendarCoverageError,
  CalendarNoticeError,
  coverage,
  dayOf,
  nextWorkday,
  OFFICIAL_NOTICES,
  previousWorkday,
  workdaysBetween,
  type YearNotice,
} from '@/lib/rulebook/calendar';
import { addDays, localDate as d, endOfDay, type LocalDate, startOfDay, yearOf } from '@/lib/rulebook/local-date';
import { statutoryHolidays } from '@/lib/rulebook/statutory';

const daysOf = (from: string, until: string): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = d(from); day <= until; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Apparent longitude of the sun in degrees, good to about a hundredth; epoch ms. */
function sunLongitude(at: number): number {
  const rad = Math.PI / 180;
  const t = (at / 86_400_000 + 2_440_587.5 + 70 / 86_400 - 2_451_545) / 36_525;
  const anomaly = (357.52911 + 35_999.05029 * t) * rad;
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
  const apparent = 280.46646 + 36_000.76983 * t + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1_934.136 * t) * rad);
  return ((apparent % 360) + 360) % 360;
}

const [latest] = OFFICIAL_NOTICES.slice(-1);
const edited = (change: Partial<YearNotice>) => [
  { year: 2026, documentNo: 'x', off: [], makeup: [], ...latest, ...change },
];

/** The package's own lists; its functions read a date in the machine's zone and are off by a day west of Greenwich. */
const packaged = (on: LocalDate) =>
  on in lists.workdays || (!(on in lists.holidays) && new Date(`${on}T00:00:00Z`).getUTCDay() % 6 !== 0);

describe('the official calendar', () => {
  it('agrees with an independent package on every day from 2021 to 2026', () => {
    const days = daysOf('2021-01-01', '2026-12-31');
    expect(days).toHaveLength(2191);
    expect(days.filter((day) => dayOf(CAL, day).working !== packaged(day))).toEqual([]);
  });

  it.each([
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i the %i working days counted by hand from the notice', (year, expected) => {
    expect(workdaysBetween(CAL, d(`${year}-01-01`), d(`${year}-12-31`))).toBe(expected);
  });

  it('covers the years of its notices and says so', () => {
    expect(coverage(CAL)).toEqual({ from: '2021-01-01', until: '2026-12-31' });
    expect(new Set(OFFICIAL_NOTICES.map((n) => n.documentNo)).size).toBe(6);
  });

  it.each([
    ['2026-11-26', 'WORKDAY', '工作日', true],
    ['2026-02-14', 'MAKEUP', '调休上班', true],
    ['2026-11-28', 'WEEKEND', '休息日', false],
    ['2026-10-03', 'HOLIDAY', '国庆节', false],
    ['2022-12-31', 'HOLIDAY', '元旦', false],
    ['2024-02-09', 'WORKDAY', '工作日', true],
  ])('calls %s a %s (%s)', (day, kind, reason, working) => {
    expect(dayOf(CAL, d(day))).toEqual({ on: day, kind, reason, working, provisional: false });
  });

  it('counts from a day to the next, and to the working days around it', () => {
    expect(addWorkdays(CAL, d('2026-09-30'), 0)).toBe('2026-09-30');
    expect(addWorkdays(CAL, d('2026-10-15'), -1)).toBe('2026-10-14');
    expect(addWorkdays(CAL, d('2026-10-08'), -1)).toBe('2026-09-30');
    expect(nextWorkday(CAL, d('2026-10-01'))).toBe('2026-10-08');
    expect(nextWorkday(CAL, d('2026-10-10'))).toBe('2026-10-10');
    expect(previousWorkday(CAL, d('2026-10-05'))).toBe('2026-09-30');
    expect(workdaysBetween(CAL, d('2026-10-10'), d('2026-09-30'))).toBe(-3);
  });
});

describe('beyond the notices', () => {
  it.each([
    ['2027-02-05', '春节'],
    ['2027-02-08', '春节'],
    ['2027-04-05', '清明节'],
    ['2027-05-02', '劳动节'],
    ['2027-06-09', '端午节'],
    ['2027-09-15', '中秋节'],
    ['2027-10-03', '国庆节'],
  ])('the day %s is provisionally off for %s, never a silent Monday to Friday', (day, reason) => {
    expect(dayOf(CAL, d(day))).toMatchObject({ working: false, kind: 'HOLIDAY', reason, provisional: true });
  });

  it('has in 2027 the 261 weekdays less the 7 holidays that fall on one, no make-up days, and marks every day provisional', () => {
    const kinds = daysOf('2027-01-01', '2027-12-31').map((day) => dayOf(CAL, day));
    expect(kinds.every((day) => day.provisional && day.kind !== 'MAKEUP')).toBe(true);
    expect(kinds.filter((day) => day.working)).toHaveLength(261 - 7);
  });

  it('refuses days before the first notice and after the table of moveable holidays', () => {
    expect(() => dayOf(CAL, d('2020-12-31'))).toThrow(CalendarCoverageError);
    expect(() => dayOf(CAL, d('2037-01-01'))).toThrow(CalendarCoverageError);
    expect(() => addWorkdays(CAL, d('2036-12-30'), 5)).toThrow(CalendarCoverageError);
    expect(() => addWorkdays(CAL, d('2021-01-04'), -1)).toThrow(CalendarCoverageError);
    expect(() => nextWorkday(CAL, d('2040-01-01'))).toThrow(CalendarCoverageError);
    expect(() => previousWorkday(CAL, d('2021-01-03'))).toThrow(CalendarCoverageError);
  });
});

describe('the table of moveable holidays', () => {
  const years = Array.from({ length: 12 }, (_, i) => 2025 + i);
  const first = (year: number, name: string) =>
    Object.entries(statutoryHolidays(year) ?? {}).find(([, n]) => n === name)?.[0] ?? '';

  it.each(years)('agrees in %i with an independent lunar calendar', (year) => {
    const lunar = (on: string) => {
      const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(on);
      return [lunarMon, lunarDay, isLeap];
    };
    expect(lunar(addDays(d(first(year, '春节')), 1))).toEqual([1, 1, false]);
    expect(lunar(first(year, '端午节'))).toEqual([5, 5, false]);
    const midAutumn = daysOf(`${year}-09-01`, `${year}-10-10`).filter((on) => `${lunar(on)}` === '8,15,false');
    expect(midAutumn).toHaveLength(1);
    expect(Object.keys(statutoryHolidays(year) ?? {})).toContain(midAutumn[0]);
  });

  it.each(years)('puts 清明 of %i on the day the sun reaches 15° of longitude', (year) => {
    const on = d(first(year, '清明节'));
    expect(sunLongitude(startOfDay(on))).toBeLessThan(15);
    expect(sunLongitude(endOfDay(on))).toBeGreaterThanOrEqual(15);
  });

  it('agrees with the platform’s lunar calendar except where the new moon falls minutes from midnight', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const springDay = (year: number) => addDays(d(first(year, '春节')), 1);
    const differing = years.filter((year) => lunar.format(Date.parse(springDay(year))) !== '1/1');
    expect(differing).toEqual([2027, 2030]);
    expect(differing.map(springDay)).toEqual(['2027-02-06', '2030-02-03']);
  });

  it.each([2025, 2026])('names only days that the notice of %i gives off', (year) => {
    const off = OFFICIAL_NOTICES.find((n) => n.year === year)?.off ?? [];
    expect(Object.keys(statutoryHolidays(year) ?? {}).filter((on) => !off.includes(d(on)))).toEqual([]);
  });
});

describe('building a calendar', () => {
  it.each<[string, YearNotice[], RegExp]>([
    ['a year is missing', OFFICIAL_NOTICES.filter((n) => n.year !== 2024), /2025 follows 2023/],
    ['a year stands twice', [...OFFICIAL_NOTICES, ...edited({})], /2026 follows 2026/],
    ['there is no notice', [], /at least one/],
    ['a day is off and worked', edited({ makeup: [d('2026-10-03')] }), /2026-10-03 is both/],
    ['a make-up day is a weekday', edited({ makeup: [d('2026-11-26')] }), /2026-11-26 is a make-up/],
    ['a day lies outside the year', edited({ off: [d('2027-01-01')] }), /2027-01-01 lies outside/],
    ['a day stands twice', edited({ off: [d('2026-01-01'), d('2026-01-01')] }), /listed twice/],
    ['no day is off', edited({ off: [] }), /no day off/],
    ['the document number is missing', edited({ documentNo: ' ' }), /document number/],
  ])('is refused when %s', (_, notices, message) => {
    expect(() => buildCalendar(notices, 'test')).toThrow(CalendarNoticeError);
    expect(() => buildCalendar(notices, 'test')).toThrow(message);
  });

  it('refuses a day that two notices contradict each other on', () => {
    const [early, late] = OFFICIAL_NOTICES.slice(-2);
    if (!early || !late) throw new Error('two notices expected');
    const clash = [early, { ...late, makeup: [...late.makeup, d('2025-12-27')] }];
    expect(buildCalendar(clash, 'test').makeup.has(d('2025-12-27'))).toBe(true);
    const other = { ...early, off: [...early.off, d('2025-12-27')] };
    expect(() => buildCalendar([other, ...clash.slice(1)], 'test')).toThrow(/2025-12-27 is off in one notice/);
  });

  it('takes the notices in any order and needs no holiday names', () => {
    const nameless = OFFICIAL_NOTICES.map(({ names: _, ...notice }) => notice).reverse();
    const built = buildCalendar(nameless, 'test');
    expect(dayOf(built, d('2026-10-03')).reason).toBe('节假日');
    expect(built.workdays).toEqual(CAL.workdays);
    expect(yearOf(coverage(built).until)).toBe(2026);
  });
});

import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  endOfDay,
  formatDate,
  formatDateTime,
  formatDateWeekday,
  formatDue,
  formatShort,
  formatTime,
  fromDayNumber,
  localDate,
  parseInstant,
  parseLocalDate,
  shanghaiDate,
  startOfDay,
  toInstantText,
  weekday,
  yearOf,
} from '@/lib/rulebook/local-date';

const d = localDate;

describe('a local date', () => {
  it.each(['2026-11-26', '2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('accepts the real day %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  it.each([
    ...['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '2026-01-00'],
    ...['1899-12-31', '2201-01-01', '2026-11-26T00:00', ' 2026-11-26', '', '２０２６-11-26', '0'],
  ])('refuses %j', (text) => {
    expect(parseLocalDate(text)).toBeNull();
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('agrees with the platform on every day number and week day from 1900 to 2200', () => {
    const last = dayNumber(d('2200-12-31'));
    for (let n = dayNumber(d('1900-01-01')); n <= last; n++) {
      const platform = new Date(n * 86_400_000);
      const day = fromDayNumber(n);
      if (
        day !== platform.toISOString().slice(0, 10) ||
        dayNumber(day) !== n ||
        weekday(day) !== platform.getUTCDay()
      ) {
        expect.fail(`day number ${n} became ${day}`);
      }
    }
    expect(fromDayNumber(0)).toBe('1970-01-01');
  });

  it('refuses to leave the years 1900 to 2200', () => {
    expect(() => addDays(d('2200-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(d('1900-01-01'), -1)).toThrow(RangeError);
  });

  it.each([
    ['2026-09-10', 3, '2026-12-10'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('finds the corresponding day of %s after %i months, or the end of the month: %s', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to);
  });

  it('is written the Chinese way', () => {
    expect(formatDate(d('2026-11-06'))).toBe('2026年11月6日');
    expect(formatDateWeekday(d('2026-11-26'))).toBe('2026年11月26日（周四）');
    expect(formatShort(d('2026-11-26'))).toBe('11月26日 周四');
    expect(yearOf(d('2026-11-26'))).toBe(2026);
  });
});

describe('an instant', () => {
  const at = Date.parse('2026-11-26T14:03:05+08:00');

  it('falls on the Shanghai day, whatever the zone of the machine', () => {
    expect(process.env.TZ).toBe('America/New_York');
    expect(shanghaiDate(Date.parse('2026-11-26T15:59:59.999Z'))).toBe('2026-11-26');
    expect(shanghaiDate(Date.parse('2026-11-26T16:00:00Z'))).toBe('2026-11-27');
    expect(startOfDay(d('2026-11-26'))).toBe(Date.parse('2026-11-26T00:00:00+08:00'));
    expect(endOfDay(d('2026-11-26'))).toBe(Date.parse('2026-11-27T00:00:00+08:00'));
    expect(shanghaiDate(-1)).toBe('1970-01-01');
  });

  it('is written with its Shanghai time', () => {
    expect(formatTime(at)).toBe('14:03');
    expect(formatDateTime(at)).toBe('2026年11月26日 14:03');
    expect(toInstantText(at)).toBe('2026-11-26T14:03:05+08:00');
    expect(toInstantText(endOfDay(d('2026-11-26')))).toBe('2026-11-27T00:00:00+08:00');
  });

  it('shows a due instant at midnight as 24:00 of the day that ends', () => {
    expect(formatDue(endOfDay(d('2026-11-26')))).toBe('2026年11月26日 24:00');
    expect(formatDue(at)).toBe('2026年11月26日 14:03');
  });

  it.each([
    ['2026-11-26T14:03:05+08:00', at],
    ['2026-11-26T06:03:05Z', at],
    ['2026-11-26T01:03:05-05:00', at],
    ['2026-11-26T14:03:05.25+08:00', at + 250],
    ['2026-11-26T14:03+08:00', at - 5_000],
    ['2026-11-26', Date.parse('2026-11-26T00:00:00+08:00')],
  ])('reads %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    '2026-11-26T14:03:05',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2026-11-26T24:00:00Z',
    '2026-11-26 14:03Z',
    'now',
    '',
  ])('refuses %j, which is no date and has no sure zone', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

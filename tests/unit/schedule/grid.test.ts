import { describe, expect, it } from 'vitest';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { localDate } from '@/lib/rulebook/local-date';
import type { Entry } from '@/lib/schedule/entries';
import { weeksOf } from '@/lib/schedule/grid';

const entry = (on: string, state: Entry['state']): Entry => ({
  key: `${on} ${state}`,
  kind: 'duty',
  on: localDate(on),
  at: null,
  text: '反馈意见',
  number: null,
  unit: '演示单位',
  clause: '2-2-5',
  href: '/',
  state,
});

const grid = (first: string, entries: Entry[] = [], today = '2026-10-14') =>
  weeksOf(localDate(first), entries, localDate(today), OFFICIAL_CALENDAR);

describe('the small grid of a month', () => {
  it('begins on Monday and holds every day of the month once', () => {
    const weeks = grid('2026-10-01');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(weeks.flat().flatMap((day) => (day ? [day.day] : []))).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
  });

  it('shows holidays as off and a worked Saturday as worked, by the notices', () => {
    const days = grid('2026-10-01').flat();
    const off = (day: number) => days.find((one) => one?.day === day)?.off;
    expect([off(1), off(7), off(10), off(11), off(12)]).toEqual([true, true, false, true, false]);
  });

  it('marks a day with its most pressing entry, says how many there are, and knows today', () => {
    const days = grid('2026-10-01', [entry('2026-10-14', 'done'), entry('2026-10-14', 'overdue')]).flat();
    const day = days.find((one) => one?.day === 14);
    expect(day).toMatchObject({ mark: 'overdue', today: true, words: '10月14日 周三，2项' });
    expect(days.filter((one) => one?.mark)).toHaveLength(1);
  });

  it('knows weekends beyond what the calendar covers', () => {
    const days = grid('2031-03-01').flat();
    expect(days.find((one) => one?.day === 1)?.off).toBe(true);
    expect(days.find((one) => one?.day === 3)?.off).toBe(false);
  });
});

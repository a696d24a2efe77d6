import { describe, expect, it } from 'vitest';
import { agendaOf, countsOf, endOfWeek, groupOf } from '@/lib/desk/agenda';
import type { DayTally } from '@/lib/kernel/duties/tally';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { endOfDay, localDate, startOfDay } from '@/lib/rulebook/local-date';

const TODAY = localDate('2026-11-23');
const day = (dueOn: string, count: number, more: Partial<DayTally> = {}): DayTally => ({
  dueOn: localDate(dueOn),
  count,
  overdue: false,
  urgent: false,
  ...more,
});
const DAYS = [
  day('2026-11-19', 1, { overdue: true }),
  day('2026-11-23', 2),
  day('2026-11-24', 1, { urgent: true }),
  day('2026-12-01', 4),
];

describe('the agenda of the desk', () => {
  it('shows overdue, eight days and everything later, every duty in exactly one cell', () => {
    const cells = agendaOf(DAYS, TODAY, OFFICIAL_CALENDAR, null);
    expect(cells.map(({ date, count }) => [date, count])).toEqual([
      ['逾期', 1],
      ['23日', 2],
      ['24日', 1],
      ['25日', 0],
      ['26日', 0],
      ['27日', 0],
      ['28日', 0],
      ['29日', 0],
      ['30日', 0],
      ['以后', 4],
    ]);
  });

  it('hatches the days of rest and names the month where it changes', () => {
    const cells = agendaOf([], localDate('2026-11-27'), OFFICIAL_CALENDAR, null);
    expect(cells.filter(({ look }) => look === 'off').map(({ date }) => date)).toEqual(['28日', '29日']);
    expect(cells.map(({ date }) => date)).toContain('12月1日');
  });

  it('links only where something is due, and a chosen day back to all', () => {
    const cells = agendaOf(DAYS, TODAY, OFFICIAL_CALENDAR, TODAY);
    expect(cells[1]).toMatchObject({ href: '/', current: true });
    expect(cells[2]?.href).toBe('/?day=2026-11-24');
    expect(cells[3]?.href).toBeUndefined();
  });

  it('counts an overdue duty as overdue and not also as urgent or due today', () => {
    const days = [day('2026-11-23', 1, { overdue: true, urgent: true }), day('2026-11-23', 1, { urgent: true })];
    expect(countsOf(days, TODAY)).toEqual({ total: 2, overdue: 1, urgent: 1, today: 1 });
  });
});

describe('the groups of the desk', () => {
  const now = startOfDay(TODAY) + 36_000_000;
  const group = (on: string, urgent = false) => groupOf({ dueAt: endOfDay(localDate(on)), urgent }, now, TODAY);

  it.each([
    ['2026-11-22', false, 0],
    ['2026-12-24', true, 0],
    ['2026-11-23', false, 1],
    ['2026-11-24', false, 2],
    ['2026-11-29', false, 2],
    ['2026-11-30', false, 3],
  ] as const)('a duty due %s (urgent: %s) stands in group %i', (on, urgent, expected) => {
    expect(group(on, urgent)).toBe(expected);
  });

  it('ends the week on Sunday, also when today is one', () => {
    expect(endOfWeek(localDate('2026-11-23'))).toBe('2026-11-29');
    expect(endOfWeek(localDate('2026-11-29'))).toBe('2026-11-29');
  });
});

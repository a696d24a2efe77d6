import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  buildCalendar,
  OFFICIAL_CALENDAR as CAL,
  dayOf,
  nextWorkday,
  OFFICIAL_NOTICES,
  previousWorkday,
  workdaysBetween,
} from '@/lib/rulebook/calendar';
import { deadline, ledger } from '@/lib/rulebook/deadline';
import {
  addDays,
  dayNumber,
  fromDayNumber,
  type LocalDate,
  localDate,
  startOfDay,
  weekday,
} from '@/lib/rulebook/local-date';
import { RULES, type Rule } from '@/lib/rulebook/rules';

const day = (from: string, until: string) =>
  fc.integer({ min: dayNumber(localDate(from)), max: dayNumber(localDate(until)) }).map(fromDayNumber);
/** Days far enough from both ends of the calendar for any count below. */
const anyDay = day('2021-08-01', '2035-12-31');
const counted: Rule[] = RULES.filter((r) => r.unit !== 'date');
const anyRule = fc.constantFrom(...counted);
const instant = fc.tuple(anyDay, fc.integer({ min: 0, max: 86_399_999 })).map(([d, ms]) => startOfDay(d) + ms);

describe('the index of working days', () => {
  it('equals a naive walk from day to day, forward and back', () => {
    const walk = (from: LocalDate, n: number) => {
      let at = from;
      for (let left = Math.abs(n); left > 0; ) {
        at = addDays(at, Math.sign(n));
        if (dayOf(CAL, at).working) left -= 1;
      }
      return at;
    };
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, n) => addWorkdays(CAL, from, n) === walk(from, n)),
    );
  });

  it('is undone by counting the days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (from, n) => {
        expect(workdaysBetween(CAL, from, addWorkdays(CAL, from, n))).toBe(n);
        expect(addWorkdays(CAL, addWorkdays(CAL, nextWorkday(CAL, from), n), -n)).toBe(nextWorkday(CAL, from));
      }),
    );
  });

  it('rolls to the nearest working day in either direction', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const [next, previous] = [nextWorkday(CAL, d), previousWorkday(CAL, d)];
        expect(previous <= d && d <= next).toBe(true);
        expect(dayOf(CAL, next).working && dayOf(CAL, previous).working).toBe(true);
        expect(next === previous).toBe(dayOf(CAL, d).working);
      }),
    );
  });
});

describe('a deadline', () => {
  it('never comes earlier for a later start', () => {
    fc.assert(
      fc.property(anyRule, instant, instant, fc.boolean(), (rule, a, b, urgent) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((startAt) =>
          deadline({ rule, startAt, urgent, calendar: CAL }),
        );
        expect((first?.dueAt ?? 0) <= (second?.dueAt ?? 0)).toBe(true);
      }),
    );
  });

  it('lies after its start or, counting back, before it; day clocks end on a working day', () => {
    fc.assert(
      fc.property(anyRule, instant, (rule, startAt) => {
        const d = deadline({ rule, startAt, calendar: CAL });
        expect(rule.direction === 'before' ? d.dueAt <= startAt : d.dueAt > startAt).toBe(true);
        expect(d.warnAt < d.dueAt).toBe(true);
        if (rule.unit !== 'hour') expect(dayOf(CAL, d.dueOn).working).toBe(true);
      }),
    );
  });

  it('is what its ledger says: unbroken days, numbered as counted, ending on the due day', () => {
    fc.assert(
      fc.property(anyRule, instant, (rule, startAt) => {
        const d = deadline({ rule, startAt, calendar: CAL });
        const rows = ledger(d, CAL);
        expect([rows[0]?.on, rows.at(-1)?.on]).toEqual([d.startOn, d.dueOn]);
        if (rule.unit === 'hour') return;
        const step = rule.direction === 'before' ? -1 : 1;
        expect(rows.map((row) => row.on)).toEqual(rows.map((_, i) => addDays(d.startOn, i * step)));
        const numbers = rows.flatMap((row) => (row.n === null ? [] : [row.n]));
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        if (rule.unit !== 'month') expect(numbers).toHaveLength(rule.amount ?? 0);
      }),
    );
  });

  it('after an edit of the calendar is what a recount over the edited days gives', () => {
    const weekdays = day('2026-02-01', '2026-11-30').filter((d) => weekday(d) % 6 !== 0);
    const weekends = day('2026-02-01', '2026-11-30').filter((d) => weekday(d) % 6 === 0);
    const start = day('2026-01-05', '2026-11-30');
    const some = { minLength: 1, maxLength: 8 };
    fc.assert(
      fc.property(start, fc.uniqueArray(weekdays, some), fc.uniqueArray(weekends, some), (from, off, makeup) => {
        const notices = OFFICIAL_NOTICES.map((n) => (n.year === 2026 ? { ...n, off, makeup } : n));
        const calendar = buildCalendar(notices, 'edited');
        const d = deadline({ rule: '2-2-5', startAt: startOfDay(from), calendar });
        const working = (on: LocalDate) => makeup.includes(on) || (weekday(on) % 6 !== 0 && !off.includes(on));
        const recount = ledger(d, calendar).filter(({ on }) => on > from && working(on));
        expect(recount).toHaveLength(3);
        expect(recount.at(-1)?.on).toBe(d.dueOn);
      }),
      { numRuns: 60 },
    );
  });
});

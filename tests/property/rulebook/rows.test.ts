import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFICIAL_CALENDAR as CAL, dayOf } from '@/lib/rulebook/calendar';
import { type Deadline, deadline, ledger } from '@/lib/rulebook/deadline';
import { type ClockRows, recompute } from '@/lib/rulebook/extension-and-pause';
import { addDays, localDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';

const HOUR = 3_600_000;
const startAt = startOfDay(localDate('2026-08-24')) + 9 * HOUR;
const moment = fc.integer({ min: -48, max: 24 * 60 }).map((hours) => startAt + hours * HOUR);
const removal = fc.option(fc.constant(1), { freq: 4, nil: null });
const pause = fc
  .record({ pausedAt: moment, length: fc.integer({ min: 0, max: 240 }), removedAt: removal })
  .map((p) => ({
    pausedAt: p.pausedAt,
    resumedAt: p.pausedAt + p.length * HOUR,
    removedAt: p.removedAt,
    reason: '补正材料',
  }));
const extension = fc.record({ days: fc.integer({ min: 1, max: 10 }), grantedAt: moment, removedAt: removal });
const rows: fc.Arbitrary<ClockRows> = fc.record({
  pauses: fc.array(pause, { maxLength: 5 }),
  extensions: fc.array(extension, { maxLength: 4 }),
});
const base = fc.boolean().map((urgent) => deadline({ rule: '4-2-1', startAt, urgent, calendar: CAL }));
const dueOf = (d: Deadline) => [d.dueAt, d.dueOn, d.warnAt, d.extendedBy, d.provisional];

describe('pauses, extensions and removals', () => {
  it('give the same date in whatever order they are listed', () => {
    const shuffled = rows.chain((r) =>
      fc.tuple(
        fc.constant(r),
        fc.shuffledSubarray([...r.pauses], { minLength: r.pauses.length }),
        fc.shuffledSubarray([...r.extensions], { minLength: r.extensions.length }),
      ),
    );
    fc.assert(
      fc.property(base, shuffled, (b, [r, pauses, extensions]) => {
        expect(dueOf(recompute(b, { pauses, extensions }, CAL))).toEqual(dueOf(recompute(b, r, CAL)));
      }),
    );
  });

  it('give the same date whether recomputed from the first deadline or from any later one', () => {
    fc.assert(
      fc.property(base, rows, rows, (b, earlier, r) => {
        expect(recompute(recompute(b, earlier, CAL), r, CAL)).toEqual(recompute(b, r, CAL));
      }),
    );
  });

  it('never make the date earlier, and removed rows count for nothing', () => {
    fc.assert(
      fc.property(base, rows, (b, r) => {
        const due = recompute(b, r, CAL);
        const kept = {
          pauses: r.pauses.filter((p) => !p.removedAt),
          extensions: r.extensions.filter((e) => !e.removedAt),
        };
        expect(due.dueAt).toBeGreaterThanOrEqual(b.dueAt);
        expect(dueOf(recompute(b, kept, CAL))).toEqual(dueOf(due));
      }),
    );
  });

  it('leave a ledger that recounts to the same date: five days and the extensions, none of them paused', () => {
    const day = deadline({ rule: '4-2-1', startAt, calendar: CAL });
    fc.assert(
      fc.property(rows, (r) => {
        const due = recompute(day, r, CAL);
        const counted = ledger(due, CAL).filter((row) => row.n !== null);
        const paused = (at: number, from: number, to: number) =>
          shanghaiDate(from) <= shanghaiDate(at) && at < startOfDay(shanghaiDate(to));
        expect(counted).toHaveLength(5 + due.extendedBy);
        expect(counted.at(-1)?.on).toBe(due.dueOn);
        expect(counted.every(({ on }) => dayOf(CAL, on).working)).toBe(true);
        const live = r.pauses.filter((p) => !p.removedAt);
        expect(counted.some(({ on }) => live.some((p) => paused(startOfDay(on), p.pausedAt, p.resumedAt ?? 0)))).toBe(
          false,
        );
      }),
    );
  });

  it('granted or begun after the breach never heal it', () => {
    fc.assert(
      fc.property(base, rows, (b, r) => {
        const breached = addDays(b.dueOn, 40);
        const late = {
          pauses: r.pauses.map((p) => ({
            ...p,
            pausedAt: startOfDay(breached),
            resumedAt: startOfDay(addDays(breached, 3)),
          })),
          extensions: r.extensions.map((e) => ({ ...e, grantedAt: startOfDay(breached) })),
        };
        expect(recompute(b, late, CAL).dueAt).toBe(b.dueAt);
      }),
    );
  });
});

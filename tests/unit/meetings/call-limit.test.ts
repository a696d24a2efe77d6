import { describe, expect, it } from 'vitest';
import { earliestMeetingDay, lastCallDay } from '@/lib/meetings/call-limit';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { addDays, localDate } from '@/lib/rulebook/local-date';

describe('the call ten days before the meeting (1-4-2)', () => {
  it('goes out on the Friday when the tenth day before is a Sunday', () => {
    expect(lastCallDay(localDate('2026-11-18'), OFFICIAL_CALENDAR)).toBe('2026-11-06');
  });

  it.each([
    ['2026-11-06', '2026-11-16'],
    ['2026-11-09', '2026-11-19'],
    ['2026-09-28', '2026-10-08'],
  ])('sent on %s allows a meeting on %s at the earliest', (called, earliest) => {
    expect(earliestMeetingDay(localDate(called), OFFICIAL_CALENDAR)).toBe(earliest);
  });

  it('never names a day whose own call would be late, nor one later than need be', () => {
    for (let n = 0; n < 300; n += 1) {
      const called = addDays(localDate('2026-01-05'), n);
      const on = earliestMeetingDay(called, OFFICIAL_CALENDAR);
      expect(lastCallDay(on, OFFICIAL_CALENDAR) >= called, called).toBe(true);
    }
  });
});

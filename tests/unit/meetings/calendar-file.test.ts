import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from '@/lib/meetings/calendar-file';
import { localDate } from '@/lib/rulebook/local-date';

const ENTRY: CalendarEntry = {
  id: '0192d1c0-0000-7000-8000-000000000001',
  title: '2026年第11次联席会议',
  heldOn: localDate('2026-11-18'),
  startsAt: '14:30',
  minutes: 100,
  place: '区政府第二会议室',
  description: '请提前10分钟签到',
  sequence: 0,
  cancelled: false,
  stamp: '20261110T010000Z',
};

describe('the calendar invitation (1-3-3)', () => {
  it('tells day and time in Asia/Shanghai', () => {
    const file = calendarFile(ENTRY);
    expect(file).toContain('METHOD:PUBLISH\r\n');
    expect(file).toContain('DTSTART;TZID=Asia/Shanghai:20261118T143000\r\n');
    expect(file).toContain('DTEND;TZID=Asia/Shanghai:20261118T161000\r\n');
    expect(file).toContain('TZOFFSETTO:+0800');
  });

  it('runs over midnight into the next day', () => {
    expect(calendarFile({ ...ENTRY, startsAt: '23:30', minutes: 60 })).toContain(
      'DTEND;TZID=Asia/Shanghai:20261119T003000',
    );
  });

  it('folds lines at 75 octets without cutting a character, and escapes what has a meaning', () => {
    const place = `一；二,三;四\\五\n${'会'.repeat(80)}\u0007`;
    const file = calendarFile({ ...ENTRY, place });
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`LOCATION:一；二\\,三\\;四\\\\五\\n${'会'.repeat(80)}\r\n`);
  });

  it('of a cancelled meeting takes it out of the calendar', () => {
    expect(calendarFile({ ...ENTRY, cancelled: true, sequence: 2 })).toMatch(/SEQUENCE:2\r\nSTATUS:CANCELLED/);
  });
});

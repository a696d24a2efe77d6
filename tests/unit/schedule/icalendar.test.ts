import { describe, expect, it } from 'vitest';
import { calendarFile, escapeText, foldLine } from '@/lib/kernel/icalendar';
import { localDate } from '@/lib/rulebook/local-date';

/** A reader of calendar files: unfolds, then name → value of each event. */
function events(file: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const line of file.replaceAll('\r\n ', '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') found.push({});
    const at = line.indexOf(':');
    const last = found.at(-1);
    if (last)
      last[line.slice(0, at)] = line.slice(at + 1).replace(/\\(n|.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
  }
  return found;
}

describe('a calendar file (RFC 5545)', () => {
  it('folds at 75 octets without cutting a character', () => {
    const line = `SUMMARY:${'按期反馈意见𠮷'.repeat(20)}`;
    const rows = foldLine(line).split('\r\n');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
    expect(rows.map((row, i) => (i ? row.slice(1) : row)).join('')).toBe(line);
  });

  it('escapes what would end a value', () => {
    expect(escapeText('a;b,c\\d\r\ne\u0007')).toBe('a\\;b\\,c\\\\d\\ne');
  });

  it('is read back as it was written, in Asia/Shanghai', () => {
    const rest = { description: 'x\nEND:VEVENT', url: 'https://portal/transfers/1' };
    const file = calendarFile(
      '日历',
      [
        { uid: '1', on: localDate('2026-12-31'), summary: '山综执移〔2026〕1号, 反馈; 意见', ...rest },
        { uid: '2', on: { at: Date.UTC(2026, 10, 26, 8, 30), minutes: 30 }, summary: '立即', ...rest },
      ],
      0,
    );
    const [whole, timed, none] = events(file);
    expect(whole).toMatchObject({
      UID: '1',
      'DTSTART;VALUE=DATE': '20261231',
      'DTEND;VALUE=DATE': '20270101',
      SUMMARY: '山综执移〔2026〕1号, 反馈; 意见',
      DESCRIPTION: 'x\nEND:VEVENT',
    });
    expect(timed).toMatchObject({
      'DTSTART;TZID=Asia/Shanghai': '20261126T163000',
      'DTEND;TZID=Asia/Shanghai': '20261126T170000',
      DTSTAMP: '19700101T000000Z',
    });
    expect(none).toBeUndefined();
  });
});

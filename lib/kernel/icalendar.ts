import { addDays, formatTime, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';

/** An entry of a calendar file: a whole day, or an instant (epoch milliseconds) with a length in minutes. */
export type CalendarEntry = {
  uid: string;
  on: LocalDate | { at: number; minutes: number };
  summary: string;
  description: string;
  url: string;
};

const WIDTH = 75;

/** RFC 5545 3.3.11: backslash, semicolon, comma and line break in a text; other control characters are left out. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');

/** RFC 5545 3.1: lines of at most 75 octets, continued after CRLF and a space; no character is cut in two. */
export function foldLine(line: string): string {
  const rows: string[] = [];
  let row = '';
  let width = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (width + size > WIDTH) {
      rows.push(row);
      row = '';
      width = 1; // the space that continues the line
    }
    row += char;
    width += size;
  }
  return [...rows, row].join('\r\n ');
}

const day = (on: LocalDate) => on.replaceAll('-', '');
const local = (at: number) => `${day(shanghaiDate(at))}T${formatTime(at).replace(':', '')}00`;
const utc = (at: number) => `${local(at - 8 * 3_600_000)}Z`;

const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function eventLines({ uid, on, summary, description, url }: CalendarEntry, stamp: number): string[] {
  const when =
    typeof on === 'string'
      ? [`DTSTART;VALUE=DATE:${day(on)}`, `DTEND;VALUE=DATE:${day(addDays(on, 1))}`]
      : [
          `DTSTART;TZID=Asia/Shanghai:${local(on.at)}`,
          `DTEND;TZID=Asia/Shanghai:${local(on.at + on.minutes * 60_000)}`,
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(stamp)}`,
    ...when,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A calendar file (RFC 5545) in Asia/Shanghai. `stamp`: the instant it is made, epoch milliseconds. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shanting//Enforcement Portal//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...ZONE,
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

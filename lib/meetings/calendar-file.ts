import { addDays, type LocalDate } from '@/lib/rulebook/local-date';

/** A meeting as a calendar program is told of it. Times are Shanghai wall clock, HH:MM. */
export type CalendarEntry = {
  id: string;
  title: string;
  heldOn: LocalDate;
  startsAt: string;
  /** Expected length in minutes. */
  minutes: number;
  place: string;
  description: string;
  /** Grows with every change, so that the program replaces what it has. */
  sequence: number;
  cancelled: boolean;
  /** When the file is made, 'YYYYMMDDTHHMMSSZ'. */
  stamp: string;
};

const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T020000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Text as RFC 5545 3.3.11 writes it; control characters never get through. */
const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Lines of at most 75 octets, never cut inside a character (RFC 5545 3.1). */
function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  let size = 0;
  for (const char of line) {
    const octets = new TextEncoder().encode(char).length;
    if (size + octets > 75) {
      rows.push(row);
      row = ' ';
      size = 1;
    }
    row += char;
    size += octets;
  }
  return [...rows, row].join('\r\n');
}

function localTime(on: LocalDate, time: string, plusMinutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + plusMinutes;
  const day = addDays(on, Math.floor(total / 1440)).replaceAll('-', '');
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day}T${pad(Math.floor((total % 1440) / 60))}${pad(total % 60)}00`;
}

/** The invitation as an .ics file, METHOD:PUBLISH, in Asia/Shanghai (1-3-3). Equal entries give equal bytes. */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shanting//Enforcement Portal//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...ZONE,
    'BEGIN:VEVENT',
    `UID:${entry.id}@shanting-enforcement-portal`,
    `DTSTAMP:${entry.stamp}`,
    `SEQUENCE:${entry.sequence}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;TZID=Asia/Shanghai:${localTime(entry.heldOn, entry.startsAt, 0)}`,
    `DTEND;TZID=Asia/Shanghai:${localTime(entry.heldOn, entry.startsAt, entry.minutes)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.place)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

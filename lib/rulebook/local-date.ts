/**
 * Dates and instants of the portal, without the Date object: a day is a branded 'YYYY-MM-DD', an instant is epoch
 * milliseconds, the zone is always Asia/Shanghai (+08:00, no summer time since 1991), whatever the machine's zone.
 */

/** A calendar day in Asia/Shanghai, 'YYYY-MM-DD'; compares and sorts as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const DAY = 86_400_000;
const MINUTE = 60_000;
const OFFSET = 8 * 60 * MINUTE;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})$/;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const monthLength = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const pad = (value: number) => (value < 10 ? `0${value}` : `${value}`);
const compose = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}` as LocalDate;
const digits = (d: string, i: number) => d.charCodeAt(i) * 10 + d.charCodeAt(i + 1) - 528;
const parts = (d: string) => ({ year: digits(d, 0) * 100 + digits(d, 2), month: digits(d, 5), day: digits(d, 8) });

/** The day written as strict YYYY-MM-DD, if it exists and lies in the years 1900–2200; otherwise null. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!DATE.test(text)) return null;
  const { year, month, day } = parts(text);
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return null;
  return day >= 1 && day <= monthLength(year, month) ? (text as LocalDate) : null;
}

/** As parseLocalDate, for text known to be a date. Throws RangeError. */
export function localDate(text: string): LocalDate {
  const d = parseLocalDate(text);
  if (d === null) throw new RangeError(`Not a date (YYYY-MM-DD, 1900–2200): ${text}`);
  return d;
}

function inRange(year: number, month: number, day: number): LocalDate {
  if (year < 1900 || year > 2200) throw new RangeError(`Outside the years 1900–2200: ${year}`);
  return compose(year, month, day);
}

/** Days from 1970-01-01 to the day. Years are taken to begin in March, so that the leap day comes last. */
export function dayNumber(d: LocalDate): number {
  const { year, month, day } = parts(d);
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The day that lies n days after 1970-01-01. Throws RangeError outside the years 1900–2200. */
export function fromDayNumber(n: number): LocalDate {
  const days = n + 719_468;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const y = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dayOfYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return inRange(era * 400 + y + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1);
}

/** The day n calendar days later (n may be negative). */
export const addDays = (d: LocalDate, n: number): LocalDate => fromDayNumber(dayNumber(d) + n);

/** Day of the week, 0 Sunday … 6 Saturday. */
export const weekday = (d: LocalDate): number => (((dayNumber(d) + 4) % 7) + 7) % 7;

/** The corresponding day n months later, or that month's last day where there is none (民法典 §202). */
export function addMonths(d: LocalDate, n: number): LocalDate {
  const { year, month, day } = parts(d);
  const index = year * 12 + month - 1 + n;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return inRange(y, m, Math.min(day, monthLength(y, m)));
}

/** The Shanghai day on which an instant (epoch ms) falls. */
export const shanghaiDate = (at: number): LocalDate => fromDayNumber(Math.floor((at + OFFSET) / DAY));

/** 00:00+08:00 of the day, in epoch ms. */
export const startOfDay = (d: LocalDate): number => dayNumber(d) * DAY - OFFSET;

/** 24:00 of the day, that is 00:00+08:00 of the next day, in epoch ms: the exclusive due instant of that day. */
export const endOfDay = (d: LocalDate): number => startOfDay(d) + DAY;

/** The instant (epoch ms) of a Shanghai time of day, 'HH:mm'. */
export const instantAt = (d: LocalDate, time: string): number =>
  startOfDay(d) + (+time.slice(0, 2) * 60 + +time.slice(3, 5)) * MINUTE;

/** The calendar year of the day. */
export const yearOf = (d: LocalDate): number => parts(d).year;

/** The one-character week day with its prefix: '周四'. */
export const weekdayLabel = (d: LocalDate): string => `周${WEEKDAYS[weekday(d)]}`;

/** '2026年11月26日' */
export function formatDate(d: LocalDate): string {
  const { year, month, day } = parts(d);
  return `${year}年${month}月${day}日`;
}

/** '2026年11月26日（周四）' */
export const formatDateWeekday = (d: LocalDate): string => `${formatDate(d)}（${weekdayLabel(d)}）`;

/** '11月26日 周四' */
export const formatShort = (d: LocalDate): string => `${parts(d).month}月${parts(d).day}日 ${weekdayLabel(d)}`;

const clock = (at: number) => Math.floor((at + OFFSET - Math.floor((at + OFFSET) / DAY) * DAY) / 1_000);

/** Shanghai time of day of an instant: '14:03' */
export const formatTime = (at: number): string =>
  `${pad(Math.floor(clock(at) / 3_600))}:${pad(Math.floor(clock(at) / 60) % 60)}`;

/** '2026年11月26日 14:03' */
export const formatDateTime = (at: number): string => `${formatDate(shanghaiDate(at))} ${formatTime(at)}`;

/** '2026年11月26日 14:03' for a due instant, which is exclusive: midnight is 24:00 of the day that ends. */
export const formatDue = (at: number): string =>
  at === startOfDay(shanghaiDate(at)) ? `${formatDate(shanghaiDate(at - 1))} 24:00` : formatDateTime(at);

/** '2026-11-27T00:00:00+08:00' (whole seconds) */
export const toInstantText = (at: number): string =>
  `${shanghaiDate(at)}T${formatTime(at)}:${pad(clock(at) % 60)}+08:00`;

/** Epoch ms of an ISO date-time with an offset ('…T10:00:00+08:00', '…Z') or of a bare date (00:00+08:00); otherwise null. */
export function parseInstant(text: string): number | null {
  const bare = parseLocalDate(text);
  if (bare !== null) return startOfDay(bare);
  const [, date = '', hour = '', minute = '', second = '0', fraction = '0', zone = ''] = INSTANT.exec(text) ?? [];
  const d = parseLocalDate(date);
  const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (+zone.slice(1, 3) * 60 + +zone.slice(4, 6));
  if (d === null || +hour > 23 || +minute > 59 || +second > 59 || Math.abs(offset) > 840) return null;
  const time = ((+hour * 60 + +minute - offset) * 60 + +second) * 1_000 + +fraction.padEnd(3, '0');
  return dayNumber(d) * DAY + time;
}

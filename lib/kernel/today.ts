import { type LocalDate, localDate, shanghaiDate } from '@/lib/rulebook/local-date';

/**
 * The only file that touches `Date`. Legal time is the database's (`databaseNow`); the process clock serves
 * sessions' display and health checks only.
 */

/** The process clock, epoch milliseconds. Never the time of a legal act. */
export function clockNow(): number {
  return Date.now();
}

/** Instant (epoch milliseconds) of a database timestamp. */
export function instantOf(date: Date): number {
  return date.getTime();
}

/** Instant of a nullable database timestamp. */
export function instantOrNull(date: Date | null): number | null {
  return date === null ? null : date.getTime();
}

/** Database timestamp of an instant (epoch milliseconds). */
export function timestampOf(at: number): Date {
  return new Date(at);
}

/** LocalDate of a `@db.Date` value, which reaches JavaScript as midnight UTC. */
export function localDateOf(date: Date): LocalDate {
  return localDate(date.toISOString().slice(0, 10));
}

/** LocalDate of a nullable `@db.Date` value. */
export function localDateOrNull(date: Date | null): LocalDate | null {
  return date === null ? null : localDateOf(date);
}

/** `@db.Date` value of a LocalDate. */
export function dateOnly(on: LocalDate): Date {
  return new Date(`${on}T00:00:00.000Z`);
}

/** Today in Asia/Shanghai by an instant. */
export function todayAt(now: number): LocalDate {
  return shanghaiDate(now);
}

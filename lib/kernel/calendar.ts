import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import {
  buildCalendar,
  type Calendar,
  OFFICIAL_CALENDAR,
  OFFICIAL_NOTICES,
  type YearNotice,
} from '@/lib/rulebook/calendar';
import { db, type Tx } from './db/client';
import { replayedAt } from './replay';
import { localDateOf, timestampOf } from './today';

type Cached = { version: string; calendar: Calendar };

let cached: Cached = { version: '0', calendar: OFFICIAL_CALENDAR };

/** Legal time and the calendar in force, both as the transaction's database sees them. */
export type Moment = { now: number; calendar: Calendar };

/**
 * The database's time (epoch milliseconds) and the calendar with every confirmed notice.
 * One query; the calendar itself is rebuilt only when a notice was confirmed since.
 */
export async function moment(tx: Tx): Promise<Moment> {
  const rows = await tx.$queryRaw<{ now: number; version: string }[]>`
    SELECT (extract(epoch FROM date_trunc('milliseconds', clock_timestamp())) * 1000)::float8 AS now,
           (SELECT count(*)::text FROM calendar_notice WHERE confirmed_at IS NOT NULL) AS version`;
  const row = rows[0];
  if (!row) throw new Error('the database did not tell the time');
  if (row.version !== cached.version) cached = { version: row.version, calendar: overlay(await confirmedNotices(tx)) };
  return { now: replayedAt() ?? Math.round(row.now), calendar: cached.calendar };
}

/** `moment` outside commands: asked once for a page, all of whose parts then tell the same time; elsewhere each time. */
export const currentMoment = cache((): Promise<Moment> => moment(db()));

/** The calendar as it would be with one more notice. Throws CalendarNoticeError when the notices do not fit together. */
export async function calendarWith(tx: Tx, next: YearNotice): Promise<Calendar> {
  return overlay([...(await confirmedNotices(tx)), next]);
}

/** The calendar that was in force at an instant: the notices confirmed before it. */
export async function calendarAt(tx: Tx, at: number): Promise<Calendar> {
  return overlay(await confirmedNotices(tx, at));
}

/** Every notice in force, official or confirmed, by year. */
export async function noticesInForce(tx: Tx): Promise<YearNotice[]> {
  return byYear(await confirmedNotices(tx));
}

const names = z.record(z.string(), z.string());

async function confirmedNotices(tx: Tx, before?: number): Promise<YearNotice[]> {
  const rows = await tx.calendarNotice.findMany({
    where: { confirmedAt: before === undefined ? { not: null } : { lte: timestampOf(before) } },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    year: row.year,
    documentNo: row.documentNo,
    off: row.off.map(localDateOf),
    makeup: row.makeup.map(localDateOf),
    names: names.parse(row.names),
  }));
}

/** The official lists under the confirmed notices, later confirmations winning. */
function byYear(confirmed: readonly YearNotice[]): YearNotice[] {
  const years = new Map([...OFFICIAL_NOTICES, ...confirmed].map((notice) => [notice.year, notice]));
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** Labelled by the number of confirmed notices, which the database's own guard of duties reads. */
function overlay(confirmed: readonly YearNotice[]): Calendar {
  if (confirmed.length === 0) return OFFICIAL_CALENDAR;
  return buildCalendar(byYear(confirmed), `${OFFICIAL_CALENDAR.version}+${confirmed.length}`);
}

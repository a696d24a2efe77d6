import 'server-only';
import { buildCalendar, type Calendar, OFFICIAL_CALENDAR, OFFICIAL_NOTICES } from '@/lib/rulebook/calendar';
import type { Tx } from './db/client';
import { replayedAt } from './replay';
import { localDateOf } from './today';

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
  if (row.version !== cached.version) cached = { version: row.version, calendar: await readCalendar(tx, row.version) };
  return { now: replayedAt() ?? Math.round(row.now), calendar: cached.calendar };
}

/** The calendar of the official lists overlaid with the confirmed notices, later confirmations winning. */
async function readCalendar(tx: Tx, version: string): Promise<Calendar> {
  const confirmed = await tx.calendarNotice.findMany({
    where: { confirmedAt: { not: null } },
    orderBy: { confirmedAt: 'asc' },
  });
  const byYear = new Map(OFFICIAL_NOTICES.map((notice) => [notice.year, notice]));
  for (const notice of confirmed) {
    byYear.set(notice.year, {
      year: notice.year,
      documentNo: notice.documentNo,
      off: notice.off.map(localDateOf),
      makeup: notice.makeup.map(localDateOf),
    });
  }
  const notices = [...byYear.values()].sort((a, b) => a.year - b.year);
  return buildCalendar(notices, `${OFFICIAL_CALENDAR.version}+${version}`);
}

import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { instantOf } from '@/lib/kernel/today';
import { formatDateTime, formatTime, type LocalDate, localDate, shanghaiDate, yearOf } from '@/lib/rulebook/local-date';
import type { Entry, Provider, Span } from './entries';
import { weeksOf } from './grid';
import { monthsOf } from './months';
import { dutiesDue, meetingsHeld, meetingsMissed, papersIssued } from './providers';

/** Where the calendar's entries come from. */
const PROVIDERS: readonly Provider[] = [dutiesDue, meetingsHeld, papersIssued];

/** Everything the actor finds in the period, by day. */
export async function entriesOf(actor: Actor, span: Span, now: number): Promise<Entry[]> {
  const found = await Promise.all(PROVIDERS.map((provider) => provider(actor, span, now)));
  const timed = found.flat().map((entry) => (entry.at === null ? entry : { ...entry, time: formatTime(entry.at) }));
  return timed.sort((a, b) => (a.on === b.on ? a.key.localeCompare(b.key) : a.on < b.on ? -1 : 1));
}

/** Day of the first matter of the portal, or null while there is none. */
async function recordSince(): Promise<LocalDate | null> {
  const first = await db().matter.findFirst({ orderBy: { openedAt: 'asc' }, select: { openedAt: true } });
  return first && shanghaiDate(instantOf(first.openedAt));
}

/** The first year that the 意见 was in force. */
const FIRST = 2021;

/** The year's calendar: twelve months with their entries and days, and the months without a meeting (1-4-1). */
export async function yearCalendar(actor: Actor, wanted: number | null) {
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const last = yearOf(today) + 1;
  const year = wanted !== null && wanted >= FIRST && wanted <= last ? wanted : yearOf(today);
  const span = { fromOn: localDate(`${year}-01-01`), toOn: localDate(`${year}-12-31`) };
  const [entries, missed, since] = await Promise.all([
    entriesOf(actor, span, now),
    meetingsMissed(actor, span),
    recordSince(),
  ]);
  const months = monthsOf(year, entries, missed, today, since).map((month) => ({
    ...month,
    present: month.first.slice(0, 7) === today.slice(0, 7),
    weeks: weeksOf(month.first, month.entries, today, calendar),
  }));
  return { year, today, months, before: year > FIRST ? year - 1 : null, after: year < last ? year + 1 : null };
}

/** What the page of the year shows. */
export type YearPage = Awaited<ReturnType<typeof yearCalendar>>;

/** When the person's live subscription was made and last read; null without one. */
export async function feedOf(actor: Actor) {
  const feed = await db().calendarFeed.findFirst({
    where: { personId: actor.personId, revokedAt: null },
    select: { createdAt: true, usedAt: true },
  });
  if (!feed) return null;
  return {
    since: formatDateTime(instantOf(feed.createdAt)),
    read: feed.usedAt && formatDateTime(instantOf(feed.usedAt)),
  };
}

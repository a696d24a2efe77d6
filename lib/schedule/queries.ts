import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { instantOf } from '@/lib/kernel/today';
import { type LocalDate, localDate, shanghaiDate, yearOf } from '@/lib/rulebook/local-date';
import type { Entry, Provider, Span } from './entries';
import { monthsOf } from './months';
import { dutiesDue, meetingsByCall, meetingsMissed, papersIssued } from './providers';

/** Where the calendar's entries come from. */
const PROVIDERS: readonly Provider[] = [dutiesDue, meetingsByCall, papersIssued];

/** Everything the actor finds in the period, by day. */
export async function entriesOf(actor: Actor, span: Span, now: number): Promise<Entry[]> {
  const found = await Promise.all(PROVIDERS.map((provider) => provider(actor, span, now)));
  return found.flat().sort((a, b) => (a.on === b.on ? a.key.localeCompare(b.key) : a.on < b.on ? -1 : 1));
}

/** Day of the first matter of the portal, or null while there is none. */
async function recordSince(): Promise<LocalDate | null> {
  const first = await db().matter.findFirst({ orderBy: { openedAt: 'asc' }, select: { openedAt: true } });
  return first && shanghaiDate(instantOf(first.openedAt));
}

/** The year's calendar: twelve months with their entries, and the months without a meeting (1-4-1). */
export async function yearCalendar(actor: Actor, wanted: number | null) {
  const { now } = await moment(db());
  const today = shanghaiDate(now);
  const year = wanted ?? yearOf(today);
  const span = { fromOn: localDate(`${year}-01-01`), toOn: localDate(`${year}-12-31`) };
  const [entries, missed, since] = await Promise.all([
    entriesOf(actor, span, now),
    meetingsMissed(actor, span),
    recordSince(),
  ]);
  return { year, today, months: monthsOf(year, entries, missed, today, since) };
}

/** When the person's live subscription was made and last read; null without one. */
export async function feedOf(actor: Actor) {
  const feed = await db().calendarFeed.findFirst({
    where: { personId: actor.personId, revokedAt: null },
    select: { createdAt: true, usedAt: true },
  });
  return feed && { createdAt: instantOf(feed.createdAt), usedAt: feed.usedAt && instantOf(feed.usedAt) };
}

import 'server-only';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { env } from '@/lib/kernel/env';
import { type CalendarEntry, calendarFile } from '@/lib/kernel/icalendar';
import { actorOfPerson } from '@/lib/kernel/session/actor';
import { timestampOf } from '@/lib/kernel/today';
import { addDays, shanghaiDate } from '@/lib/rulebook/local-date';
import type { Entry } from './entries';
import { tokenHash } from './feed';
import { FEED_NAME, STATE_LABELS } from './labels';
import { entriesOf } from './queries';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const HEADERS = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' };
/** Days that the file reaches back and ahead. */
const [BACK, AHEAD] = [60, 400];
/** A reading is noted at most this often, milliseconds. */
const NOTE = 600_000;

const entryOf = ({ key, on, at, number, clause, text, unit, state, href }: Entry): CalendarEntry => ({
  uid: `${key.replaceAll(' ', '-')}@${new URL(env().APP_ORIGIN).hostname}`,
  on: at === null ? on : { at: at - 1_800_000, minutes: 30 },
  summary: [number, text, state === 'overdue' ? STATE_LABELS.overdue : ''].filter(Boolean).join(' '),
  description: `${unit}，条款${clause}，${STATE_LABELS[state]}`,
  url: `${env().APP_ORIGIN}${href}`,
});

/**
 * GET of a subscribed calendar: number, clause, what to do and a link, with the person's rights of this moment. An
 * unknown, revoked or disabled address answers 404, all alike.
 */
export async function sendCalendar(token: string): Promise<Response> {
  const none = () => new Response('没有这个日历订阅。\n', { status: 404, headers: HEADERS });
  if (!TOKEN.test(token)) return none();
  const feed = await db().calendarFeed.findFirst({
    where: { tokenHash: tokenHash(token), revokedAt: null },
    select: { id: true, personId: true },
  });
  const actor = feed && (await actorOfPerson(feed.personId));
  if (!actor) return none();
  const { now } = await currentMoment();
  const today = shanghaiDate(now);
  const entries = await entriesOf(actor, { fromOn: addDays(today, -BACK), toOn: addDays(today, AHEAD) }, now);
  await db().calendarFeed.updateMany({
    where: { id: feed.id, revokedAt: null, OR: [{ usedAt: null }, { usedAt: { lt: timestampOf(now - NOTE) } }] },
    data: { usedAt: timestampOf(now) },
  });
  const body = calendarFile(FEED_NAME, entries.map(entryOf), now);
  return new Response(body, { headers: { ...HEADERS, 'Content-Type': 'text/calendar; charset=utf-8' } });
}

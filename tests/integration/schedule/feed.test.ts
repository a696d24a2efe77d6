import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import { sendCalendar } from '@/lib/schedule/answer';
import { createFeed, revokeFeed } from '@/lib/schedule/feed';
import { yearCalendar } from '@/lib/schedule/queries';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, transferAt } from '@/tests/support/transfers';

const AT = '2026-03-10T10:00';
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
  await transferAt('SENT', { foundOn: '2026-03-09', heldOn: '2026-03-09' }, '2026-03-09T09:00');
});
afterAll(() => portal.close());

const fetched = (token: string) => replayAt(instant(AT), () => sendCalendar(token));
async function subscribe(account: string): Promise<string> {
  const { path } = await done(execute(createFeed, await as(account), { feed: 'new' }, { at: AT }));
  return path.replace('/api/calendar/', '');
}

describe('the subscribed calendar', () => {
  it('tells number, clause, task and link, and neither a party nor the case', async () => {
    const answer = await fetched(await subscribe('ziran'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = (await answer.text()).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART;VALUE=DATE:20260312');
    expect(text).toContain('条款2-2-5');
    for (const secret of [COMPLETE.title, COMPLETE.partyName, COMPLETE.partyPhone, COMPLETE.place])
      expect(text).not.toContain(secret);
  });

  it('shows each person what that person may see', async () => {
    const text = await (await fetched(await subscribe('shijian'))).text();
    expect(text).not.toContain('BEGIN:VEVENT');
  });

  it('keeps only a hash of 256 random bits', async () => {
    const token = await subscribe('zhzf');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await db().calendarFeed.findMany())).not.toContain(token);
  });

  it('answers alike when unknown, malformed, replaced, revoked or of a disabled person', async () => {
    const first = await subscribe('yingji');
    const second = await subscribe('yingji');
    expect((await fetched(second)).status).toBe(200);
    await done(execute(revokeFeed, await as('yingji'), { feed: 'end' }, { at: AT }));
    const third = await subscribe('gongan');
    await db().$executeRaw`UPDATE person SET disabled_at = now() WHERE account = 'gongan'`;
    const answers = await Promise.all([first, second, third, 'A'.repeat(43), '../x', ''].map(fetched));
    const seen = await Promise.all(answers.map(async (one) => [one.status, await one.text(), [...one.headers].join()]));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });

  it('is ended by its owner alone', async () => {
    await subscribe('zhzf');
    expect(await execute(revokeFeed, await as('ziran-fz'), { feed: 'end' }, { at: AT })).toMatchObject({
      refused: true,
    });
    expect(await execute(revokeFeed, null, { feed: 'end' })).toMatchObject({ code: 'SIGNED_OUT' });
  });
});

describe('the year’s calendar (1-4-1, 1-4-2)', () => {
  it('holds the unit’s duties and flags the months without a meeting since the record begins', async () => {
    const { months } = await replayAt(instant('2026-05-04T09:00'), async () => yearCalendar(await as('ziran'), 2026));
    expect(months.map(({ meeting }) => meeting.state).slice(0, 6)).toEqual([
      'before',
      'before',
      'missing',
      'missing',
      'due',
      'ahead',
    ]);
    expect(months[2]?.entries).toMatchObject([{ clause: '2-2-5', on: '2026-03-12', state: 'overdue' }]);
  });
});

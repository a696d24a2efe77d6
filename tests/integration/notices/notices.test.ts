import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { clockNow } from '@/lib/kernel/today';
import { markRead } from '@/lib/notices/commands';
import { HIDDEN_TEXT } from '@/lib/notices/labels';
import { noticePage, unreadCount } from '@/lib/notices/queries';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { withdraw } from '@/lib/transfers/commands';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, page, transferAt } from '@/tests/support/transfers';

let portal: Portal;
let matter: string;
beforeAll(async () => {
  portal = await openPortal();
  const today = shanghaiDate(clockNow());
  matter = await transferAt('SENT', { foundOn: today, heldOn: today }, `${today}T00:00`);
});
afterAll(() => portal.close());

describe('消息', () => {
  it('reach the unit’s people, newest first, with a link to the matter', async () => {
    const receiver = await as('ziran');
    expect(await unreadCount(receiver)).toBe(1);
    const { notices, total } = await noticePage(receiver, false);
    expect({ total, first: notices[0] }).toMatchObject({
      total: 1,
      first: {
        kind: '收到移送',
        href: `/transfers/${matter}`,
        read: false,
        text: expect.stringContaining(COMPLETE.title),
      },
    });
    expect(await unreadCount(await as('yingji'))).toBe(0);
  });

  it('are read by each person for oneself, one or all', async () => {
    const [liaison, leader] = [await as('ziran'), await as('ziran-fz')];
    const { notices } = await noticePage(liaison, true);
    await done(execute(markRead, liaison, { notice: notices[0]?.id }));
    expect([await unreadCount(liaison), await unreadCount(leader)]).toEqual([0, 1]);
    expect(await done(execute(markRead, leader, { notice: 'all' }))).toEqual({ read: 1 });
    expect(await done(execute(markRead, leader, { notice: 'all' }))).toEqual({ read: 0 });
    expect((await noticePage(leader, true)).notices).toEqual([]);
    expect((await noticePage(leader, false)).notices[0]).toMatchObject({ read: true });
  });

  it('of another unit can neither be seen nor marked', async () => {
    const foreign = await db().notice.findFirstOrThrow({ where: { unitId: 'ziran' } });
    expect(await execute(markRead, await as('yingji'), { notice: foreign.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await execute(markRead, await as('xitong'), { notice: 'all' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await noticePage(await as('xitong'), false)).notices).toEqual([]);
    expect(await execute(markRead, await as('ziran'), { notice: 'everything' })).toMatchObject({ code: 'INVALID' });
  });

  it('about a matter one may no longer open lose their words and their link', async () => {
    await done(execute(withdraw, await as('zhzf'), { ...(await page(matter)), words: '接收单位有误' }));
    const receiver = await as('ziran');
    const { notices } = await noticePage(receiver, false);
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.map(({ text, href }) => ({ text, href }))).toEqual(
      notices.map(() => ({ text: HIDDEN_TEXT, href: null })),
    );
  });

  it('come page by page, every one once', async () => {
    await db().notice.createMany({
      data: Array.from({ length: 70 }, (_, n) => ({ unitId: 'gongan', kind: 'ACCOUNT', text: `消息${n}` })),
    });
    const reader = await as('gongan');
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const listed = await noticePage(reader, false, after);
      seen.push(...listed.notices.map((notice) => notice.id));
      if (!listed.next) break;
      after = listed.next;
    }
    expect(new Set(seen).size).toBe(70);
    expect(seen).toEqual([...seen].sort().reverse());
    expect(await unreadCount(reader)).toBe(70);
  });
});

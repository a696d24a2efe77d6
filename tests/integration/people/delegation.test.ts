import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { clockNow } from '@/lib/kernel/today';
import { withClient } from '@/lib/launch/connection.mjs';
import { disablePerson } from '@/lib/people/commands';
import { createDelegation, endDelegation } from '@/lib/people/delegation';
import { grantPost } from '@/lib/people/posts';
import { addDays, type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { createTransfer, saveDraft } from '@/lib/transfers/commands';
import { account, entriesOf } from '@/tests/support/people';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, page } from '@/tests/support/transfers';

let portal: Portal;
let today: LocalDate;
beforeAll(async () => {
  portal = await openPortal();
  today = shanghaiDate(clockNow());
});
afterAll(() => portal.close());

/** Today's date decides who stands in, so these acts happen now. */
const now = () => ({ at: `${today}T09:00` });

async function delegate(from: string, to: string, more: Record<string, string> = {}) {
  const { id } = await account(to);
  const input = { delegateId: id, fromOn: today, toOn: addDays(today, 5), reason: '年休假', ...more };
  return execute(createDelegation, await as(from), input, now());
}

describe('代理', () => {
  it('a colleague acts in the post, and the record says for whom', async () => {
    expect((await as('zhzf-2')).posts).toEqual([]);
    await done(delegate('zhzf', 'zhzf-2'));
    const standIn = await as('zhzf-2');
    expect(standIn.posts).toEqual([
      {
        post: 'LIAISON',
        unitId: 'zhzf',
        unitKind: 'BUREAU',
        unitName: '区综合行政执法局',
        via: expect.objectContaining({ name: '赵演示' }),
      },
    ]);
    const { id } = await done(execute(createTransfer, standIn, COMPLETE));
    await done(execute(saveDraft, standIn, { ...COMPLETE, ...(await page(id)) }));
    const [entry] = await entriesOf('transfer.create');
    expect(entry?.actor).toMatchObject({ account: 'zhzf-2', unitId: 'zhzf', post: 'LIAISON', for: '赵演示' });
    expect((await as('zhzf')).posts).toHaveLength(1);
    const told = await db().notice.findMany({ where: { unitId: 'zhzf', kind: 'DELEGATED' } });
    expect(told.map((notice) => notice.text)).toEqual([expect.stringContaining('年休假')]);
  });

  it('ends at once when the one on leave ends it, and nobody else can', async () => {
    const row = await db().delegation.findFirstOrThrow({ where: { endedAt: null } });
    expect(await execute(endDelegation, await as('zhzf-2'), { id: row.id }, now())).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await execute(endDelegation, await as('zhzf-fz'), { id: row.id }, now())).toMatchObject({
      code: 'NOT_FOUND',
    });
    await done(execute(endDelegation, await as('zhzf'), { id: row.id }, now()));
    expect((await as('zhzf-2')).posts).toEqual([]);
    expect(await execute(endDelegation, await as('zhzf'), { id: row.id }, now())).toMatchObject({ code: 'STALE' });
  });

  it('begins on its day, not before', async () => {
    await done(delegate('ziran', 'ziran-2', { fromOn: addDays(today, 3) }));
    expect((await as('ziran-2')).posts).toEqual([]);
  });

  it('refuses another unit, oneself, overlapping days, the past, too long, and who holds no post', async () => {
    const answers = [
      await delegate('zhzf', 'ziran-2'),
      await delegate('zhzf', 'zhzf'),
      await delegate('ziran', 'ziran-fz'),
      await delegate('zhzf', 'zhzf-2', { fromOn: addDays(today, -1) }),
      await delegate('zhzf', 'zhzf-2', { toOn: addDays(today, -1) }),
      await delegate('zhzf', 'zhzf-2', { toOn: addDays(today, 92) }),
      await delegate('zhzf-2', 'zhzf'),
    ];
    expect(answers.map((one) => one.refused && (Object.keys(one.fields ?? {})[0] ?? one.code))).toEqual([
      'delegateId',
      'delegateId',
      'fromOn',
      'fromOn',
      'toOn',
      'toOn',
      'FORBIDDEN',
    ]);
  });

  it('a stand-in cannot hand the post on', async () => {
    await done(delegate('zhzf', 'zhzf-2'));
    expect(await delegate('zhzf-2', 'zhzf-fz')).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('没有岗位'),
    });
  });

  it('ends when the one on leave is disabled', async () => {
    await done(execute(disablePerson, await as('anquan'), { ...(await account('zhzf')), reason: '离职' }, now()));
    expect((await as('zhzf-2')).posts).toEqual([]);
  });
});

describe('三员分立 also holds for delegation', () => {
  it('an administrator neither delegates nor stands in, by command', async () => {
    expect(await delegate('xitong', 'xinxi')).toMatchObject({ code: 'FORBIDDEN' });
    const answer = await delegate('xinxi', 'xitong');
    expect(answer).toMatchObject({ fields: { delegateId: [expect.stringContaining('管理员')] } });
  });

  it('nor through the database', async () => {
    const [principal, administrator, stranger] = [
      await account('xinxi'),
      await account('xitong'),
      await account('gongan'),
    ];
    const insert = (from: string, to: string) =>
      withClient(portal.appUrl, (client) =>
        client.query(
          `INSERT INTO delegation (id, principal_id, delegate_id, from_on, to_on, reason) VALUES (gen_random_uuid(), $1, $2, '2026-01-01', '2999-01-01', 'x')`,
          [from, to],
        ),
      );
    await expect(insert(principal.id, administrator.id)).rejects.toThrow(/neither delegates nor stands in/);
    await expect(insert(administrator.id, principal.id)).rejects.toThrow(/neither delegates nor stands in/);
    await expect(insert(principal.id, stranger.id)).rejects.toThrow(/another unit/);
    const free = await account('ziran-2');
    const personId = free.id;
    const post = { personId, unitId: 'ziran', post: 'AUDITOR', fromOn: addDays(today, 3), toOn: '' };
    expect(await execute(grantPost, await as('anquan'), post, now())).toMatchObject({
      fields: { post: [expect.stringContaining('代理')] },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { sessionId, signIn } from '@/lib/kernel/session/authenticate';
import { createPerson, disablePerson, enablePerson, movePerson, resetPassword } from '@/lib/people/commands';
import { changePassword } from '@/lib/people/own-account';
import { grantPost } from '@/lib/people/posts';
import { personPage } from '@/lib/people/queries';
import { account, entriesOf } from '@/tests/support/people';
import { as, done, execute, fingerprint, openPortal, type Portal, sessionOf } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const CALLER = { address: '10.1.1.1', userAgent: null, requestId: 'test' };
const fresh = { account: 'lisi', name: '李四演示', unitId: 'ziran' };
const reason = '岗位调整';

async function enter(name: string, password: string) {
  const entered = await signIn(name, password, CALLER);
  return 'token' in entered ? actorOfSession(sessionId(entered.token)) : null;
}

describe('新建账号', () => {
  it('makes an account whose issued password opens nothing but its own change (3-2-1)', async () => {
    const { password } = await done(execute(createPerson, await as('xitong'), fresh));
    const { id } = await account('lisi');
    const today = '2026-03-02';
    const post = { personId: id, unitId: 'ziran', post: 'LIAISON', fromOn: today, toOn: '' };
    await done(execute(grantPost, await as('anquan'), post));
    const first = await enter('lisi', password);
    expect(first).toMatchObject({ passwordIssued: true, posts: [] });
    const words = { currentPassword: password, newPassword: 'Feng-Huang-77', repeatPassword: 'Feng-Huang-77' };
    await done(execute(changePassword, first, words));
    const second = await enter('lisi', 'Feng-Huang-77');
    expect(second).toMatchObject({ passwordIssued: false });
    expect(second?.posts.map((held) => held.post)).toEqual(['LIAISON']);
  });

  it('keeps the password out of the record and out of the stored answers, also when a key is sent', async () => {
    const made = { account: 'wangwu', name: '王五演示', unitId: 'ziran' };
    const { password } = await done(execute(createPerson, await as('xitong'), made, { key: 'once' }));
    const lines = await db().auditEntry.findMany({ select: { line: true } });
    expect(lines.some(({ line }) => line.includes(password))).toBe(false);
    expect((await db().idempotencyKey.findMany()).map((row) => row.answer)).toEqual([null]);
    const again = await execute(createPerson, await as('xitong'), made, { key: 'once' });
    expect(again).toMatchObject({ message: '该账号已创建，初始密码只显示一次；如未记下请重置密码' });
  });

  it('refuses a taken account, a bad one and an unknown unit, and changes nothing', async () => {
    const actor = await as('xitong');
    const before = await fingerprint();
    const answers = [
      await execute(createPerson, actor, fresh),
      await execute(createPerson, actor, { ...fresh, account: 'Li Si' }),
      await execute(createPerson, actor, { ...fresh, account: 'other', unitId: 'nowhere' }),
      await execute(createPerson, await as('anquan'), { ...fresh, account: 'other' }),
      await execute(createPerson, await as('zhzf'), { ...fresh, account: 'other' }),
    ];
    expect(answers.map((one) => one.refused && [one.code, Object.keys(one.fields ?? {})[0]])).toEqual([
      ['RULE', 'account'],
      ['INVALID', 'account'],
      ['RULE', 'unitId'],
      ['FORBIDDEN', undefined],
      ['FORBIDDEN', undefined],
    ]);
    expect(await fingerprint()).toEqual(before);
  });
});

describe('重置密码', () => {
  it('ends every session, tells the unit, and the old password is worthless', async () => {
    const open = await as('fagai');
    const { password } = await done(execute(resetPassword, await as('xitong'), await account('fagai')));
    expect(await actorOfSession(open.sessionId)).toBeNull();
    expect(await enter('fagai', 'Shanting-2021-13')).toBeNull();
    expect(await enter('fagai', password)).toMatchObject({ passwordIssued: true });
    const told = await db().notice.findMany({ where: { unitId: 'fagai', kind: 'ACCOUNT' } });
    expect(told.map((notice) => notice.text)).toEqual([expect.stringContaining('重置')]);
    expect(told[0]?.text).not.toContain(password);
  });

  it('is refused for oneself, from a stale page, and to the other administrators', async () => {
    const actor = await as('xitong');
    const target = await account('gongan');
    const answers = [
      await execute(resetPassword, actor, await account('xitong')),
      await execute(resetPassword, actor, { ...target, version: target.version + 1 }),
      await execute(resetPassword, await as('anquan'), target),
      await execute(resetPassword, await as('shenji'), target),
    ];
    expect(answers.map((one) => one.refused && one.code)).toEqual(['RULE', 'STALE', 'RULE', 'FORBIDDEN']);
  });

  it('of an administrator is the security administrator’s alone: nobody becomes another of the three', async () => {
    const actor = await as('xitong');
    for (const name of ['anquan', 'shenji']) {
      const answer = await execute(resetPassword, actor, await account(name));
      expect(answer).toMatchObject({ code: 'RULE', message: expect.stringContaining('安全管理员') });
    }
    await done(execute(resetPassword, await as('anquan'), await account('shenji')));
    const { now } = await moment(db());
    const may = async (reader: string, name: string) =>
      (await personPage(await as(reader), (await account(name)).id, now))?.may;
    expect(await may('xitong', 'shenji')).toMatchObject({ reset: false, disable: false });
    expect(await may('anquan', 'shenji')).toMatchObject({ reset: true, disable: true });
    expect(await may('anquan', 'gongan')).toMatchObject({ reset: false, disable: true });
  });

  it('tells a repeated form that the password is shown once only, and makes no second one', async () => {
    const target = await account('shangwu');
    await done(execute(resetPassword, await as('xitong'), target, { key: 'reset-once' }));
    const { passwordHash } = await db().person.findUniqueOrThrow({ where: { id: target.id } });
    const again = await execute(resetPassword, await as('xitong'), target, { key: 'reset-once' });
    expect(again).toMatchObject({ code: 'RULE', message: expect.stringContaining('只显示一次') });
    expect((await db().person.findUniqueOrThrow({ where: { id: target.id } })).passwordHash).toBe(passwordHash);
  });
});

describe('停用账号', () => {
  it('puts the person out at once, sessions and delegations ended in the same transaction', async () => {
    const open = await as('zhujian');
    await done(execute(disablePerson, await as('anquan'), { ...(await account('zhujian')), reason }));
    expect(await actorOfSession(open.sessionId)).toBeNull();
    expect(await sessionOf('zhujian')).toBeNull();
    expect(await enter('zhujian', 'Shanting-2021-13')).toBeNull();
    const row = await db().session.findUniqueOrThrow({ where: { id: open.sessionId } });
    expect(row.endReason).toBe('DISABLED');
    const [entry] = (await entriesOf('person.disable')).slice(-1);
    expect(entry).toMatchObject({ words: reason, after: { account: 'zhujian', sessions: 1 } });
  });

  it('is undone by 启用, which only the security administrator has', async () => {
    const target = await account('zhujian');
    expect(await execute(enablePerson, await as('xitong'), target)).toMatchObject({ code: 'FORBIDDEN' });
    await done(execute(enablePerson, await as('anquan'), target));
    expect((await as('zhujian')).posts).toHaveLength(1);
    expect(await execute(enablePerson, await as('anquan'), await account('zhujian'))).toMatchObject({ code: 'RULE' });
  });

  it('is refused for oneself and for the last administrator of a kind', async () => {
    const answers = [
      await execute(disablePerson, await as('anquan'), { ...(await account('anquan')), reason }),
      await execute(disablePerson, await as('anquan'), { ...(await account('xitong')), reason }),
      await execute(disablePerson, await as('xitong'), { ...(await account('shenji')), reason }),
    ];
    expect(answers.map((one) => one.refused && one.message)).toEqual([
      expect.stringContaining('本人'),
      expect.stringContaining('最后一人'),
      expect.stringContaining('由安全管理员停用'),
    ]);
  });
});

describe('调动', () => {
  it('ends posts, delegations and sessions at once; new posts come with the new unit', async () => {
    const open = await as('shijian');
    await done(execute(movePerson, await as('anquan'), { ...(await account('shijian')), unitId: 'yingji', reason }));
    expect(await actorOfSession(open.sessionId)).toBeNull();
    expect(await as('shijian')).toMatchObject({ unitId: 'yingji', posts: [] });
    expect(
      await execute(movePerson, await as('xitong'), { ...(await account('gongan')), unitId: 'yingji', reason }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('refuses the unit one is in already', async () => {
    const input = { ...(await account('gongan')), unitId: 'gongan', reason };
    expect(await execute(movePerson, await as('anquan'), input)).toMatchObject({
      fields: { unitId: [expect.any(String)] },
    });
  });
});

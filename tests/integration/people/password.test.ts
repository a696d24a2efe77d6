import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { signIn } from '@/lib/kernel/session/authenticate';
import { changePassword, endAllSessions } from '@/lib/people/own-account';
import { DEMO_PASSWORD } from '@/prisma/seed/sign-ins.mjs';
import { account } from '@/tests/support/people';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const NEW = 'Feng-Huang-77';
const words = (more: Record<string, string> = {}) => ({
  currentPassword: DEMO_PASSWORD,
  newPassword: NEW,
  repeatPassword: NEW,
  ...more,
});
const caller = { address: '10.1.1.2', userAgent: null, requestId: 'test' };

describe('修改密码', () => {
  it('ends the other sessions and keeps this one; the old password is worthless', async () => {
    const [here, elsewhere] = [await as('zhzf'), await as('zhzf')];
    expect(await done(execute(changePassword, here, words()))).toEqual({ sessions: 1 });
    expect(await actorOfSession(here.sessionId)).not.toBeNull();
    expect(await actorOfSession(elsewhere.sessionId)).toBeNull();
    expect(await signIn('zhzf', DEMO_PASSWORD, caller)).toEqual({ failure: 'WRONG' });
    expect(await signIn('zhzf', NEW, caller)).toHaveProperty('token');
  });

  it.each([
    ['a weak one', { newPassword: 'short', repeatPassword: 'short' }, 'newPassword'],
    ['a slip in the repetition', { repeatPassword: 'Feng-Huang-78' }, 'repeatPassword'],
    ['the one in use', { newPassword: DEMO_PASSWORD, repeatPassword: DEMO_PASSWORD }, 'newPassword'],
    ['a wrong current one', { currentPassword: 'Wrong-Wrong-1' }, 'currentPassword'],
  ])('refuses %s and names the field', async (_, more, field) => {
    const { passwordHash } = await db().person.findUniqueOrThrow({ where: { account: 'ziran' } });
    const answer = await execute(changePassword, await as('ziran'), words(more));
    expect(answer.refused && Object.keys(answer.fields ?? {})).toEqual([field]);
    expect((await db().person.findUniqueOrThrow({ where: { account: 'ziran' } })).passwordHash).toBe(passwordHash);
  });

  it('counts wrong current passwords like sign-ins: the sixth is not even looked at', async () => {
    const actor = await as('gongan');
    for (let i = 0; i < 5; i++) await execute(changePassword, actor, words({ currentPassword: `Wrong-${i}` }));
    const right = await execute(changePassword, actor, words());
    expect(right).toMatchObject({ fields: { currentPassword: [expect.stringContaining('15分钟')] } });
    expect(await signIn('gongan', DEMO_PASSWORD, caller)).toEqual({ failure: 'LOCKED' });
  });

  it('is everybody’s, also without a post, and writes no password into the record', async () => {
    const actor = await as('ziran-2');
    expect(actor.posts).toEqual([]);
    await done(execute(changePassword, actor, words()));
    const lines = await db().auditEntry.findMany({ select: { line: true } });
    expect(lines.filter(({ line }) => line.includes(NEW) || line.includes(DEMO_PASSWORD))).toEqual([]);
    expect(await execute(changePassword, null, words())).toMatchObject({ code: 'SIGNED_OUT' });
  });
});

describe('退出所有设备', () => {
  it('ends all of one’s sessions and nobody else’s', async () => {
    const [one, two, other] = [await as('fagai'), await as('fagai'), await as('sifa')];
    expect(await done(execute(endAllSessions, one, { sessions: 'all' }))).toEqual({ sessions: 2 });
    expect(await actorOfSession(one.sessionId)).toBeNull();
    expect(await actorOfSession(two.sessionId)).toBeNull();
    expect(await actorOfSession(other.sessionId)).not.toBeNull();
    const { id } = await account('fagai');
    expect(await db().session.count({ where: { personId: id, endedAt: null } })).toBe(0);
  });
});

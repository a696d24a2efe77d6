import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const counted = vi.hoisted(() => ({ real: 0 }));
const known = vi.hoisted(() => new Set<string>());
vi.mock('@node-rs/argon2', async (original) => {
  const argon = await original<typeof import('@node-rs/argon2')>();
  // Counts the guesses that are held against a real account's hash, and checks them as ever.
  const verify: typeof argon.verify = (hash, password) => {
    if (known.has(String(hash))) counted.real += 1;
    return argon.verify(hash, password);
  };
  return { ...argon, verify };
});

import { db } from '@/lib/kernel/db/client';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { endSession, sessionId, signIn } from '@/lib/kernel/session/authenticate';
import { authOptions } from '@/lib/kernel/session/options';
import { dateOnly } from '@/lib/kernel/today';
import { withClient } from '@/lib/launch/connection.mjs';
import { type LocalDate, localDate } from '@/lib/rulebook/local-date';
import { signInMessage } from '@/lib/session/labels';
import * as c from '@/lib/transfers/commands';
import { DEMO_PASSWORD } from '@/prisma/seed/sign-ins.mjs';
import { as, execute, openPortal, type Portal, sessionOf } from '@/tests/support/portal';
import { page, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  for (const { passwordHash } of await db().person.findMany({ select: { passwordHash: true } }))
    known.add(passwordHash);
}, 60_000);
afterAll(() => portal.close());

const caller = { address: '10.0.0.1', userAgent: 'test', requestId: 'r' };
const person = (account: string) => db().person.findUniqueOrThrow({ where: { account } });

async function tokenOf(account: string): Promise<string> {
  const answer = await signIn(account, DEMO_PASSWORD, caller);
  if ('failure' in answer) throw new Error(answer.failure);
  return answer.token;
}

describe('signing in', () => {
  it('opens a session whose token is not in the database', async () => {
    const token = await tokenOf('zhzf');
    expect(await actorOfSession(sessionId(token))).toMatchObject({ account: 'zhzf', unitId: 'zhzf' });
    const rows = await db().$queryRaw<
      { text: string }[]
    >`SELECT s::text AS text FROM session s UNION ALL SELECT line FROM audit_entry`;
    for (const { text } of rows) expect(text).not.toContain(token);
    expect(sessionId(token)).toBe(createHash('sha256').update(token).digest('hex'));
    expect(await actorOfSession(token)).toBeNull();
  });

  it('answers an unknown account, a wrong password and a disabled account alike', async () => {
    await db().person.update({
      where: { account: 'shangwu' },
      data: { disabledAt: dateOnly(localDate('2026-01-01')) },
    });
    for (const [account, password] of [
      ['nobody', 'x'],
      ['zhzf', 'x'],
      ['shangwu', DEMO_PASSWORD],
      ['', ''],
      ["' OR 1=1 --", 'x'],
    ] as const) {
      expect(await signIn(account, password, caller), account).toEqual({ failure: 'WRONG' });
    }
  });

  it.each([
    ['a\u0000b', 'x'],
    ['zhzf', '\u0000'],
    ['\ud800', 'x'],
    ['龘'.repeat(10_000), 'x'],
    ['zhzf', 'x'.repeat(1_000_000)],
  ])('does not break on hostile characters or lengths', async (account, password) => {
    expect(await signIn(account, password, caller)).toEqual({ failure: 'WRONG' });
  });

  it('holds at most five of a hundred parallel guesses against the password, then locks the account', async () => {
    counted.real = 0;
    const guesses = await Promise.all(Array.from({ length: 100 }, (_, n) => signIn('fagai', `wrong ${n}`, caller)));
    expect(counted.real).toBeLessThanOrEqual(5);
    expect(guesses.filter((one) => 'token' in one)).toEqual([]);
    expect(await signIn('fagai', DEMO_PASSWORD, caller)).toEqual({ failure: 'LOCKED' });
    const { lockedUntil } = await person('fagai');
    const left = (lockedUntil?.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(13 * 60_000);
    expect(left).toBeLessThanOrEqual(15 * 60_000);
  });

  it('is possible again after the lock, with five fresh attempts', async () => {
    await db().person.update({ where: { account: 'fagai' }, data: { lockedUntil: dateOnly(localDate('2026-01-01')) } });
    expect(await signIn('fagai', 'wrong', caller)).toEqual({ failure: 'WRONG' });
    expect((await person('fagai')).failedAttempts).toBe(1);
    await tokenOf('fagai');
    expect((await person('fagai')).failedAttempts).toBe(0);
  });

  it('counts wrong passwords together only while each follows within fifteen minutes', async () => {
    for (let attempt = 0; attempt < 4; attempt++) await signIn('ziran', 'wrong', caller);
    expect((await person('ziran')).failedAttempts).toBe(4);
    await db().$executeRaw`UPDATE person SET last_failed_at = now() - interval '16 minutes' WHERE account = 'ziran'`;
    await signIn('ziran', 'wrong', caller);
    expect(await person('ziran')).toMatchObject({ failedAttempts: 1, lockedUntil: null });
    await tokenOf('ziran');
  });

  it('says the same of a locked account, a wrong password and an unknown account', () => {
    expect(new Set(['LOCKED', 'WRONG', 'CredentialsSignin'].map(signInMessage)).size).toBe(1);
  });

  it('leaves its entries on the record, without the password', async () => {
    await signIn('caizheng', 'a-wrong-password', caller);
    await tokenOf('caizheng');
    const { id } = await person('caizheng');
    const entries = await db().auditEntry.findMany({ where: { personId: id }, orderBy: { id: 'asc' } });
    expect(entries.map((one) => [one.command, one.result])).toEqual([
      ['session.signIn', 'REFUSED'],
      ['session.signIn', 'DONE'],
    ]);
    for (const entry of entries) expect(entry.line).not.toMatch(/a-wrong-password|Shanting/);
  });
});

describe('a session', () => {
  /** Signs in, changes the session's row, and says whether it still opens anything. */
  async function opened(change: string): Promise<unknown> {
    const id = sessionId(await tokenOf('sifa'));
    await withClient(portal.ownerUrl, (client) => client.query(`UPDATE session SET ${change} WHERE id = '${id}'`));
    return actorOfSession(id);
  }

  it.each([
    ['idle for half an hour', `seen_at = now() - interval '30 minutes 1 second'`],
    ['past its absolute end', `expires_at = now() - interval '1 second'`],
    ['ended', 'ended_at = now()'],
  ])('that is %s opens nothing', async (_title, change) => {
    expect(await opened(change)).toBeNull();
  });

  it.each([
    ['idle for a little less', `seen_at = now() - interval '29 minutes'`],
    ['not yet at its absolute end', `expires_at = now() + interval '1 minute'`],
  ])('that is %s is still good', async (_title, change) => {
    expect(await opened(change)).toMatchObject({ account: 'sifa' });
  });

  it('ends when its person signs out, and when the account is disabled, at the very next request', async () => {
    const [one, two] = [sessionId(await tokenOf('yingji')), sessionId(await tokenOf('yingji'))];
    await endSession(one, 'SIGNED_OUT');
    expect(await actorOfSession(one)).toBeNull();
    expect(await actorOfSession(two)).not.toBeNull();
    await db().person.update({ where: { account: 'yingji' }, data: { disabledAt: dateOnly(localDate('2026-01-01')) } });
    expect(await actorOfSession(two)).toBeNull();
  });

  it('ends, on the record and once, also by next-auth’s own address', async () => {
    const token = await tokenOf('gongan');
    const leave = () => authOptions().events?.signOut?.({ token: { sid: token }, session: { expires: '' } });
    await leave();
    await leave();
    expect(await actorOfSession(sessionId(token))).toBeNull();
    const { id } = await person('gongan');
    expect(await db().auditEntry.count({ where: { personId: id, command: 'session.signOut' } })).toBe(1);
  });

  it.each(['', 'x', "' OR 1=1 --", '0'.repeat(64)])('that never was opens nothing: %s', async (id) => {
    expect(await actorOfSession(id)).toBeNull();
  });
});

const [yesterday, today, tomorrow, past, future] = await (async () => {
  const { addDays, shanghaiDate } = await import('@/lib/rulebook/local-date');
  const on = shanghaiDate(Date.now());
  return [addDays(on, -1), on, addDays(on, 1), addDays(on, -30), addDays(on, 30)] as const;
})();

describe('a post', () => {
  it('that ended yesterday gives no right at the next request; one that ends today still does', async () => {
    const id = await transferAt('SENT');
    const actor = await as('ziran');
    const held = await db().postHolding.findFirstOrThrow({ where: { personId: actor.personId } });
    const end = (on: LocalDate) => db().postHolding.update({ where: { id: held.id }, data: { toOn: dateOnly(on) } });
    await end(today);
    expect((await actorOfSession(actor.sessionId))?.posts).toHaveLength(1);
    await end(yesterday);
    const moved = await actorOfSession(actor.sessionId);
    expect(moved?.posts).toEqual([]);
    expect(await execute(c.accept, moved, await page(id))).toMatchObject({ refused: true, code: 'NOT_FOUND' });
    expect(await stateOf(id)).toBe('SENT');
  });
});

describe('a delegation (代理)', () => {
  async function delegated(from: LocalDate, to: LocalDate, change: { ended?: boolean; principal?: string } = {}) {
    const [principal, delegate] = [await person(change.principal ?? 'zhzf'), await person('zhzf-2')];
    const row = await db().delegation.create({
      data: {
        principalId: principal.id,
        delegateId: delegate.id,
        fromOn: dateOnly(from),
        toOn: dateOnly(to),
        reason: '出差',
      },
    });
    if (change.ended) await db().delegation.update({ where: { id: row.id }, data: { endedAt: dateOnly(past) } });
    const actor = await sessionOf('zhzf-2');
    await withClient(portal.ownerUrl, (client) => client.query('DELETE FROM delegation'));
    return actor?.posts.map((held) => [held.post, held.unitId, held.via?.name]);
  }

  it('in force lends the post, in the principal’s name', async () => {
    expect(await delegated(today, today)).toEqual([['LIAISON', 'zhzf', '赵演示']]);
  });

  it.each([
    ['that is over', past, yesterday, {}],
    ['that has not begun', tomorrow, future, {}],
    ['that was ended', past, future, { ended: true }],
  ] as const)('%s lends nothing', async (_title, from, to, change) => {
    expect(await delegated(from, to, change)).toEqual([]);
  });

  it('of another unit lends nothing, or is refused by the database', async () => {
    const answer = await delegated(past, future, { principal: 'gongan' }).catch((error: Error) => error);
    expect(answer instanceof Error ? answer.message : answer).toSatisfy(
      (value: unknown) => String(value) === '' || /another unit/.test(String(value)),
    );
  });

  it('of a principal who was disabled lends nothing', async () => {
    await db().person.update({ where: { account: 'zhzf' }, data: { disabledAt: dateOnly(past) } });
    const answer = await delegated(past, future);
    await db().person.update({ where: { account: 'zhzf' }, data: { disabledAt: null } });
    expect(answer).toEqual([]);
  });

  it('signs in both names: on the receipt and on the record', async () => {
    const [principal, delegate] = [await person('zhzf'), await person('zhzf-2')];
    const days = { fromOn: dateOnly(past), toOn: dateOnly(future), reason: '出差' };
    await db().delegation.create({ data: { principalId: principal.id, delegateId: delegate.id, ...days } });
    const { id } = await (async () => {
      const sender = await as('gongan');
      const { draft } = await import('@/tests/support/transfers');
      const made = await draft('gongan', { receiverId: 'zhzf' });
      await execute(c.submit, sender, await page(made));
      await execute(c.approve, await as('gongan-fz'), await page(made));
      return { id: made };
    })();
    expect(await execute(c.sign, await as('zhzf-2'), await page(id))).toMatchObject({ refused: false });
    const receipt = await db().receipt.findFirstOrThrow({ where: { matterId: id } });
    expect(receipt.signedBy).toBe('赵代理（代赵演示）');
    const entry = await db().auditEntry.findFirstOrThrow({ where: { matterId: id, command: 'transfer.sign' } });
    expect(JSON.parse(entry.line).actor).toMatchObject({
      account: 'zhzf-2',
      for: '赵演示',
      post: 'LIAISON',
      unitId: 'zhzf',
    });
  });
});

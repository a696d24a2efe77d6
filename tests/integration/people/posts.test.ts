import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { dateOnly } from '@/lib/kernel/today';
import { withClient } from '@/lib/launch/connection.mjs';
import { endPost, grantPost } from '@/lib/people/posts';
import { localDate } from '@/lib/rulebook/local-date';
import { account, entriesOf } from '@/tests/support/people';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const today = '2026-03-02';

async function grant(name: string, post: string, unitId: string, more: Record<string, string> = {}) {
  const { id } = await account(name);
  return execute(grantPost, await as('anquan'), { personId: id, unitId, post, fromOn: today, toOn: '', ...more });
}

const held = async (name: string) => (await as(name)).posts.map((one) => one.post);

async function holding(name: string, post: string) {
  return db().postHolding.findFirstOrThrow({
    where: { person: { account: name }, post: post as 'LIAISON', endedAt: null },
    select: { id: true },
  });
}

describe('授予岗位', () => {
  it('gives a post from its day on, not before (3-2-1, 4-5-1)', async () => {
    await done(grant('zhzf-2', 'LIAISON', 'zhzf'));
    expect(await held('zhzf-2')).toEqual(['LIAISON']);
    await done(grant('ziran-2', 'LIAISON', 'ziran', { fromOn: '2199-01-01' }));
    expect(await held('ziran-2')).toEqual([]);
    expect((await entriesOf('post.grant')).map((entry) => entry.actor?.account)).toEqual(['anquan', 'anquan']);
  });

  it('refuses a second time the same, a post the unit does not have, days in the past or turned round, and oneself', async () => {
    const answers = [
      await grant('zhzf-2', 'LIAISON', 'zhzf'),
      await grant('zhzf-2', 'TOWNSHIP', 'zhzf'),
      await grant('zhzf-2', 'LEGAL', 'zhzf', { fromOn: '2026-03-01' }),
      await grant('zhzf-2', 'LEGAL', 'zhzf', { toOn: '2026-03-01' }),
      await grant('anquan', 'SECURITY_ADMIN', 'xinxi'),
    ];
    expect(answers.map((one) => one.refused && (Object.keys(one.fields ?? {})[0] ?? one.message))).toEqual([
      'post',
      'post',
      'fromOn',
      'toOn',
      expect.stringContaining('本人'),
    ]);
  });
});

describe('三员分立', () => {
  it.each([
    ['a liaison becoming an administrator', 'zhzf', 'SYSTEM_ADMIN', 'zhzf'],
    ['the system administrator becoming the auditor', 'xitong', 'AUDITOR', 'xinxi'],
    ['the auditor becoming a liaison', 'shenji', 'LIAISON', 'xinxi'],
  ])('refuses %s', async (_, name, post, unitId) => {
    const answer = await grant(name, post, unitId);
    expect(answer).toMatchObject({ code: 'RULE', fields: { post: [expect.stringContaining('互不兼任')] } });
  });

  it('refuses the same through the database, alone and both at once', async () => {
    const { id } = await account('liexi');
    const insert = (post: string) =>
      withClient(portal.appUrl, (client) =>
        client.query(
          `INSERT INTO post_holding (id, person_id, unit_id, post, from_on) VALUES (gen_random_uuid(), $1, 'caizheng', $2::post, '2026-01-01')`,
          [id, post],
        ),
      );
    await expect(insert('SYSTEM_ADMIN')).rejects.toThrow(/an administrator holds no other post/);
    const { id: nobody } = await account('huanjing-fz');
    await done(
      execute(endPost, await as('anquan'), { id: (await holding('huanjing-fz', 'UNIT_LEADER')).id, reason: '调整' }),
    );
    const both = await Promise.allSettled(
      ['SYSTEM_ADMIN', 'AUDITOR'].map((post) =>
        withClient(portal.appUrl, (client) =>
          client.query(
            `INSERT INTO post_holding (id, person_id, unit_id, post, from_on) VALUES (gen_random_uuid(), $1, 'huanjing', $2::post, '2026-01-01')`,
            [nobody, post],
          ),
        ),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await db().postHolding.updateMany({
      where: { personId: nobody, endedAt: null },
      data: { endedAt: dateOnly(localDate(today)) },
    });
  });

  it('the past of a post cannot be rewritten, nor an end taken back', async () => {
    const { id } = await account('huanjing-fz');
    const run = (sql: string) => withClient(portal.appUrl, (client) => client.query(sql, [id]));
    await expect(run(`UPDATE post_holding SET ended_at = NULL WHERE person_id = $1`)).rejects.toThrow(/only its end/);
    await expect(run(`UPDATE post_holding SET post = 'LEGAL' WHERE person_id = $1`)).rejects.toThrow(/only its end/);
    await expect(run(`DELETE FROM post_holding WHERE person_id = $1`)).rejects.toThrow(/permission denied/);
  });
});

describe('免去岗位', () => {
  it('takes effect at once: the session is out, the next one holds nothing, history stays', async () => {
    const open = await as('gongan');
    const { id } = await holding('gongan', 'LIAISON');
    await done(execute(endPost, await as('anquan'), { id, reason: '轮岗' }));
    expect(await actorOfSession(open.sessionId)).toBeNull();
    expect(await held('gongan')).toEqual([]);
    expect(await db().postHolding.count({ where: { id } })).toBe(1);
    expect(await execute(endPost, await as('anquan'), { id, reason: '轮岗' })).toMatchObject({ code: 'STALE' });
    await done(grant('gongan', 'LIAISON', 'gongan'));
    expect(await held('gongan')).toEqual(['LIAISON']);
  });

  it('is refused for oneself, for the last administrator, and to everybody else', async () => {
    const liaison = (await holding('zhzf', 'LIAISON')).id;
    const answers = [
      await execute(endPost, await as('anquan'), { id: (await holding('anquan', 'SECURITY_ADMIN')).id, reason: 'x' }),
      await execute(endPost, await as('anquan'), { id: (await holding('shenji', 'AUDITOR')).id, reason: 'x' }),
      await execute(endPost, await as('xitong'), { id: liaison, reason: 'x' }),
      await execute(endPost, await as('bangong-zr'), { id: liaison, reason: 'x' }),
    ];
    expect(answers.map((one) => one.refused && one.code)).toEqual(['RULE', 'RULE', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('an auditor can be replaced: the new one first, then the old one goes', async () => {
    await done(execute(endPost, await as('anquan'), { id: (await holding('xinxi', 'LIAISON')).id, reason: '改任' }));
    await done(grant('xinxi', 'AUDITOR', 'xinxi'));
    await done(execute(endPost, await as('anquan'), { id: (await holding('shenji', 'AUDITOR')).id, reason: '卸任' }));
    expect(await held('xinxi')).toEqual(['AUDITOR']);
  });
});

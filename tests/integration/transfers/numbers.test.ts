import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import * as c from '@/lib/transfers/commands';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, page, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const sent = () =>
  db().letter.findMany({
    where: { unitId: 'zhzf', kind: 'transfer' },
    orderBy: { sequence: 'asc' },
    select: { number: true, sequence: true },
  });

describe('numbers of letters (2-3-1)', () => {
  it('have no gaps and no twins when fifty are sent at once and ten of them fail after taking their number', async () => {
    await withClient(portal.ownerUrl, (client) =>
      client.query(`
        CREATE FUNCTION doom() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF (SELECT title FROM matter WHERE id = NEW.matter_id) = '注定失败' THEN RAISE EXCEPTION 'doomed'; END IF; RETURN NEW;
        END $$;
        CREATE TRIGGER doom AFTER INSERT ON receipt FOR EACH ROW EXECUTE FUNCTION doom();`),
    );
    const ids: string[] = [];
    for (let n = 0; n < 50; n += 1)
      ids.push(await transferAt('PENDING_APPROVAL', n % 5 === 3 ? { title: '注定失败' } : {}));
    const leader = await as('zhzf-fz');
    const answers = await Promise.allSettled(ids.map(async (id) => done(execute(c.approve, leader, await page(id)))));
    expect(answers.filter((one) => one.status === 'rejected')).toHaveLength(10);
    const letters = await sent();
    expect(letters.map((one) => one.number)).toEqual(
      Array.from({ length: 40 }, (_, n) => `山综执移〔2026〕${n + 1}号`),
    );
  });

  it('begin with 1 in each year and in each unit', async () => {
    await transferAt('SENT', { foundOn: '2025-12-30', heldOn: '2025-12-30' }, '2025-12-30T09:00');
    const numbers = (await sent()).map((one) => one.number);
    expect(numbers).toContain('山综执移〔2025〕1号');
    const feedback = await transferAt('ACCEPTED');
    const { number } = await db().letter.findFirstOrThrow({ where: { matterId: feedback, kind: 'feedback' } });
    expect(number).toBe('山自资复〔2026〕1号');
  });

  it('carry the year of Shanghai’s calendar, on the last second of the year and the first of the next', async () => {
    const year = { foundOn: '2025-12-31', heldOn: '2025-12-31' };
    const before = await transferAt('SENT', year, '2025-12-31T23:59');
    const after = await transferAt('SENT', { foundOn: '2026-01-01', heldOn: '2026-01-01' }, '2026-01-01T00:00');
    const years = await db().letter.findMany({
      where: { matterId: { in: [before, after] } },
      orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    });
    expect(years.map((one) => one.year)).toEqual([2025, 2026]);
  });
});

describe('a form sent twenty times at once', () => {
  it('makes one transfer and answers twenty times the same (2-2-4)', async () => {
    const actor = await as('gongan');
    const twenty = Array.from({ length: 20 }, () => execute(c.createTransfer, actor, COMPLETE, { key: 'twenty' }));
    const answers = await Promise.all(twenty.map(done));
    expect(new Set(answers.map((one) => one.id)).size).toBe(1);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await db().matter.count({ where: { ownerUnitId: 'gongan' } })).toBe(1);
    expect(await db().auditEntry.count({ where: { matterId: answers[0]?.id, result: 'DONE' } })).toBe(1);
  });

  it('carries out one step and answers twenty times the same', async () => {
    const id = await transferAt('SENT');
    const [actor, opened] = [await as('ziran'), await page(id)];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => done(execute(c.accept, actor, opened, { key: 'accept' }))),
    );
    expect(answers).toEqual(Array(20).fill({ id }));
    expect(await db().letter.count({ where: { matterId: id, kind: 'feedback' } })).toBe(1);
  });

  it('belongs to one person and one command: the key of another opens nothing', async () => {
    const [one, two] = [await as('sifa'), await as('yingji')];
    const first = await done(execute(c.createTransfer, one, COMPLETE, { key: 'shared' }));
    const second = await done(execute(c.createTransfer, two, COMPLETE, { key: 'shared' }));
    expect(second.id).not.toBe(first.id);
    const other = await execute(c.saveDraft, one, { ...(await page(first.id)), ...COMPLETE }, { key: 'shared' });
    expect(other).toMatchObject({ refused: true, code: 'INVALID', message: '页面已过期，请刷新后重新提交。' });
  });

  it('may be sent again after a refusal, with the same key', async () => {
    const actor = await as('sifa');
    const wrong = await execute(c.createTransfer, actor, { ...COMPLETE, heldOn: '2026-03-03' }, { key: 'again' });
    expect(wrong).toMatchObject({ refused: true, fields: { heldOn: ['认定日不能晚于今天'] } });
    expect((await execute(c.createTransfer, actor, COMPLETE, { key: 'again' })).refused).toBe(false);
  });
});

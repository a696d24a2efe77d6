import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/transfers/commands';
import { transferPage } from '@/lib/transfers/queries';
import { stepPage } from '@/lib/transfers/queries-step';
import { signLetters } from '@/lib/transfers/sign-letters';
import { as, done, execute, fingerprint, instant, openPortal, type Portal } from '@/tests/support/portal';
import { page, STEP_INPUT, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const offered = async (account: string, id: string) =>
  (await transferPage(await as(account), id, 'test'))?.acts.others.some((act) => act.label === '签收函件');
const signed = async (matterId: string) =>
  (await db().receipt.findMany({ where: { matterId, signedAt: { not: null } }, include: { letter: true } }))
    .map(({ unitId, letter, signedBy }) => `${letter?.kind} ${unitId} ${signedBy}`)
    .sort();

describe('letters that no step signs for (2-2-5, 2-2-6, 2-2-7)', () => {
  it('are signed by the unit they reached, also when the matter has ended, and the receipts say by whom', async () => {
    const id = await transferAt('CLOSED');
    expect(await offered('zhzf', id)).toBe(true);
    const form = await stepPage(await as('zhzf'), id, 'signLetters');
    expect(form).toMatchObject({
      offered: true,
      arrivals: [expect.stringContaining('反馈意见函'), expect.stringContaining('处理决定通报函')],
    });
    const before = await page(id);
    await done(execute(signLetters, await as('zhzf'), before, { at: '2026-03-02T10:30' }));
    const receipts = (await transferPage(await as('zhzf'), id, 'test'))?.receipts.filter((one) =>
      one.unit.includes('综合'),
    );
    expect(receipts?.map((one) => one.signed)).toEqual(['3月2日 10:30', '3月2日 10:30']);
    expect(await offered('zhzf', id)).toBe(false);
    expect(await page(id)).toEqual(before);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { matterId: id, command: 'letter.sign' } });
    expect(JSON.parse(entry.line)).toMatchObject({
      actor: { unitId: 'zhzf' },
      words: expect.stringMatching(/山自资复.+、山自资通/),
    });
  });

  it('are signed once: a second act, by whomever, changes nothing', async () => {
    const id = await transferAt('ACCEPTED');
    const [first, again] = [await as('zhzf'), await as('zhzf')];
    await done(execute(signLetters, first, await page(id), { key: 'one' }));
    const before = await fingerprint();
    await done(execute(signLetters, first, await page(id), { key: 'one' }));
    expect(await execute(signLetters, again, await page(id))).toMatchObject({ code: 'RULE' });
    expect(await fingerprint()).toEqual(before);
    const receipt = await db().receipt.findFirstOrThrow({ where: { matterId: id, unitId: 'zhzf' } });
    expect(receipt.signedAt).toEqual(new Date(instant('2026-03-02T09:00')));
  });

  it('leave the transfer letter to 签收 and a designation to the acceptance of the unit it names', async () => {
    const sent = await transferAt('SENT');
    expect(await offered('ziran', sent)).toBe(false);
    expect(await execute(signLetters, await as('ziran'), await page(sent))).toMatchObject({ code: 'RULE' });
    const id = await transferAt('DESIGNATED');
    expect(await offered('yingji', id)).toBe(false);
    expect(await execute(signLetters, await as('yingji'), await page(id))).toMatchObject({ code: 'RULE' });
    for (const account of ['ziran', 'zhengfu', 'zhzf']) {
      expect(await offered(account, id)).toBe(true);
      await done(execute(signLetters, await as(account), await page(id)));
    }
    const kinds = (await signed(id)).map((one) => one.split(' ').slice(0, 2).join(' '));
    expect(kinds).toEqual([
      'designation zhzf',
      'designation ziran',
      'feedback zhzf',
      'referral zhengfu',
      'transfer ziran',
    ]);
  });

  it('of a sender named to handle its own case: the answer by itself, the designation by accepting', async () => {
    const id = await transferAt('REFERRED');
    await done(
      execute(c.designate, await as('zhengfu'), { ...(await page(id)), ...STEP_INPUT.designate, unitId: 'zhzf' }),
    );
    await done(execute(signLetters, await as('zhzf'), await page(id)));
    expect((await signed(id)).some((one) => one.startsWith('designation zhzf'))).toBe(false);
    await done(execute(c.accept, await as('zhzf'), await page(id)));
    expect((await signed(id)).some((one) => one.startsWith('designation zhzf'))).toBe(true);
  });

  it('are not signed unseen: a page from before the letter came is out of date', async () => {
    const id = await transferAt('ACCEPTED');
    const old = await page(id);
    await done(execute(c.decideCase, await as('ziran'), { ...old, ...STEP_INPUT.decide }));
    await done(execute(c.notify, await as('ziran'), await page(id)));
    expect(await execute(signLetters, await as('zhzf'), old)).toMatchObject({ code: 'STALE' });
  });

  it('are no business of the leader, the overseers or a stranger', async () => {
    const id = await transferAt('CLOSED');
    for (const account of ['zhzf-fz', 'bangong']) {
      expect(await offered(account, id)).toBe(false);
      expect(await execute(signLetters, await as(account), await page(id))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await execute(signLetters, await as('yingji'), await page(id))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

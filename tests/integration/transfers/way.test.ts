import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import * as c from '@/lib/transfers/commands';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { draft, page, STATES, STEP_INPUT, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const duties = (matterId: string) => db().duty.findMany({ where: { matterId }, orderBy: { startedAt: 'asc' } });
const partsOf = async (matterId: string) =>
  (await db().matterParty.findMany({ where: { matterId, until: null } }))
    .map((one) => `${one.part} ${one.unitId}`)
    .sort();
const noticesOf = async (matterId: string, kind: string) =>
  (await db().notice.findMany({ where: { matterId, kind } })).map((one) => one.unitId).sort();

describe('the states of a transfer (二)', () => {
  it.each(STATES)('%s is reached by commands alone, without a refusal', async (state) => {
    const id = await transferAt(state);
    expect(await stateOf(id)).toBe(state);
    expect(await db().auditEntry.count({ where: { matterId: id, result: 'REFUSED' } })).toBe(0);
    const { closedAt } = await db().matter.findUniqueOrThrow({ where: { id } });
    expect(closedAt !== null).toBe(state === 'CLOSED' || state === 'VOID');
  });
});

describe('a transfer from discovery to notice (2-1-1, 2-2-1 to 2-2-6)', () => {
  it('opens and closes each unit’s clock in turn, to the day', async () => {
    const id = await transferAt('CLOSED');
    const due = (await duties(id)).map((one) => [
      one.clause,
      one.obligorId,
      one.dueAt.getTime(),
      one.doneAt !== null,
      one.standing,
    ]);
    // Held and sent on Monday 2026-03-02: three working days end on Thursday at 24:00.
    const thursday = instant('2026-03-06T00:00');
    expect(due.sort()).toEqual([
      ['2-2-3', 'zhzf', thursday, true, 'STATUTORY'],
      ['2-2-5', 'ziran', thursday, true, 'STATUTORY'],
      ['2-2-6', 'ziran', thursday, true, 'STATUTORY'],
    ]);
  });

  it('issues the numbered letters of 2-3-1, 2-2-5 and 2-2-6, each to the unit it concerns', async () => {
    const id = await transferAt('CLOSED');
    const letters = await db().letter.findMany({
      where: { matterId: id },
      include: { receipts: true },
      orderBy: { id: 'asc' },
    });
    expect(letters.map((one) => [one.kind, one.unitId, one.receipts.map((to) => to.unitId)])).toEqual([
      ['transfer', 'zhzf', ['ziran']],
      ['feedback', 'ziran', ['zhzf']],
      ['notice', 'ziran', ['zhzf']],
    ]);
    expect(letters[0]?.number).toMatch(/^山综执移〔2026〕\d+号$/);
    const { number } = await db().matter.findUniqueOrThrow({ where: { id } });
    expect(number).toBe(letters[0]?.number);
  });

  it('tells the receiver that second, and the sender of each answer', async () => {
    const id = await transferAt('CLOSED');
    expect(await noticesOf(id, 'ARRIVED')).toEqual(['ziran']);
    expect(await noticesOf(id, 'ACCEPTED')).toEqual(['zhzf']);
    expect(await noticesOf(id, 'NOTIFIED')).toEqual(['zhzf']);
  });

  it('leaves one entry of the record per act, with actor, step and clauses, and no identity number in clear', async () => {
    const id = await transferAt('CLOSED');
    const entries = await db().auditEntry.findMany({ where: { matterId: id }, orderBy: { id: 'asc' } });
    const lines = entries.map((one) => JSON.parse(one.line));
    expect(lines.map((one) => one.command)).toEqual(
      ['create', 'submit', 'approve', 'sign', 'accept', 'decide', 'notify'].map((event) => `transfer.${event}`),
    );
    expect(lines[2]).toMatchObject({
      actor: { unitId: 'zhzf', post: 'UNIT_LEADER' },
      step: { from: 'PENDING_APPROVAL', to: 'SENT' },
    });
    expect(lines[2].clauses).toEqual(['2-2-3', '2-2-5']);
    for (const entry of entries) expect(entry.line).not.toMatch(/91370406MA3EXAMPLE|13800000000/);
  });

  it('records the signature with person and name, once (签收)', async () => {
    const id = await transferAt('SIGNED');
    const receipt = await db().receipt.findFirstOrThrow({ where: { matterId: id, unitId: 'ziran' } });
    expect(receipt).toMatchObject({ signedBy: '冯演示', signedAt: new Date(instant('2026-03-02T09:00')) });
  });
});

describe('not its own case (2-2-7)', () => {
  it('goes to 区人民政府, which names the unit that handles it, and all three learn of it', async () => {
    const id = await transferAt('DESIGNATED');
    expect(await partsOf(id)).toEqual(['decider zhengfu', 'handler yingji', 'receiver ziran', 'sender zhzf']);
    expect(await noticesOf(id, 'DESIGNATED')).toEqual(['yingji', 'zhzf', 'ziran'].sort());
    const open = (await duties(id)).filter((one) => !one.doneAt && !one.cancelledAt);
    expect(open.map((one) => [one.clause, one.obligorId])).toEqual([['2-2-5', 'yingji']]);
  });

  it('has an advisory clock of its own for the request', async () => {
    const open = (await duties(await transferAt('DECLINED'))).filter((one) => !one.doneAt);
    expect(open.map((one) => [one.clause, one.obligorId, one.standing])).toEqual([['2-2-7', 'ziran', 'ADVISORY']]);
  });

  it.each(['yingji', 'ziran', 'xiji', 'jiancha'])(
    'may be designated to %s, which accepts, decides and notifies',
    async (unitId) => {
      const id = await transferAt('REFERRED');
      const words = { unitId, decidedOn: '2026-03-02', doc: '', words: '请依法办理' };
      await done(execute(c.designate, await as('zhengfu'), { ...(await page(id)), ...words }));
      const handler = await as(unitId);
      await done(execute(c.accept, handler, await page(id)));
      await done(execute(c.decideCase, handler, { ...(await page(id)), ...STEP_INPUT.decide }));
      await done(execute(c.notify, handler, await page(id)));
      expect(await stateOf(id)).toBe('CLOSED');
    },
  );

  it('may be designated to the sender, which concludes it without a letter to itself', async () => {
    const id = await transferAt('REFERRED');
    await done(
      execute(c.designate, await as('zhengfu'), {
        ...(await page(id)),
        unitId: 'zhzf',
        decidedOn: '2026-03-02',
        doc: '',
        words: '由移出单位办理',
      }),
    );
    const sender = await as('zhzf');
    await done(execute(c.accept, sender, await page(id)));
    const told = await execute(c.decideCase, sender, { ...(await page(id)), ...STEP_INPUT.decide });
    expect(told).toMatchObject({ refused: true, code: 'RULE', message: expect.stringContaining('登记决定即办结') });
    await done(execute(c.conclude, sender, { ...(await page(id)), ...STEP_INPUT.conclude }));
    expect(await stateOf(id)).toBe('CLOSED');
    expect(await db().letter.count({ where: { matterId: id, kind: { in: ['notice'] } } })).toBe(0);
    expect((await duties(id)).filter((one) => !one.doneAt && !one.cancelledAt)).toEqual([]);
  });

  it.each(['zhengfu', 'lianxi', 'jianding', 'nowhere'])('cannot be designated to %s', async (unitId) => {
    const id = await transferAt('REFERRED');
    const answer = await execute(c.designate, await as('zhengfu'), {
      ...(await page(id)),
      unitId,
      decidedOn: '2026-03-02',
      doc: '',
      words: '由其办理',
    });
    expect(answer).toMatchObject({ refused: true, fields: { unitId: ['请从列表选择管辖单位'] } });
  });

  it('goes on when a unit that took part has been closed since', async () => {
    const id = await transferAt('ACCEPTED');
    await db().unit.update({ where: { id: 'zhzf' }, data: { closedOn: new Date('2026-03-01T00:00:00Z') } });
    const receiver = await as('ziran');
    await done(execute(c.decideCase, receiver, { ...(await page(id)), ...STEP_INPUT.decide }));
    await done(execute(c.notify, receiver, await page(id)));
    const second = await draft('gongan', { receiverId: 'zhzf' });
    const refused = await execute(c.submit, await as('gongan'), await page(second));
    await db().unit.update({ where: { id: 'zhzf' }, data: { closedOn: null } });
    expect(await stateOf(id)).toBe('CLOSED');
    expect(refused).toMatchObject({ refused: true, fields: { receiverId: ['该单位不能接收移送，请另选接收单位'] } });
  });
});

describe('a unit that switched the approval off', () => {
  it('sends by itself, and cannot ask for an approval', async () => {
    const id = await draft('fagai');
    const liaison = await as('fagai');
    expect(await execute(c.submit, liaison, await page(id))).toMatchObject({ refused: true, code: 'RULE' });
    await done(execute(c.send, liaison, await page(id)));
    expect(await stateOf(id)).toBe('SENT');
  });

  it('is an exception: others send in their unit’s name only with approval (2-2-4)', async () => {
    const id = await draft('zhzf');
    expect(await execute(c.send, await as('zhzf'), await page(id))).toMatchObject({ refused: true, code: 'RULE' });
  });
});

describe('a withdrawn transfer', () => {
  it('keeps its letter’s number, voids the receipt, and is the same transfer when it goes to another unit (2-2-4)', async () => {
    const id = await transferAt('SENT');
    const sender = await as('zhzf');
    const first = await db().letter.findFirstOrThrow({ where: { matterId: id } });
    await done(execute(c.withdraw, sender, { ...(await page(id)), ...STEP_INPUT.withdraw }));
    expect(await partsOf(id)).toEqual(['sender zhzf']);
    expect(await db().receipt.count({ where: { matterId: id, voidedAt: null } })).toBe(0);
    const { COMPLETE } = await import('@/tests/support/transfers');
    await done(execute(c.saveDraft, sender, { ...(await page(id)), ...COMPLETE, receiverId: 'huanjing' }));
    await done(execute(c.submit, sender, await page(id)));
    await done(execute(c.approve, await as('zhzf-fz'), await page(id)));
    expect(await partsOf(id)).toEqual(['receiver huanjing', 'sender zhzf']);
    const letters = await db().letter.findMany({ where: { matterId: id }, orderBy: { sequence: 'asc' } });
    expect(letters.map((one) => [one.sequence - first.sequence, one.withdrawnAt !== null])).toEqual([
      [0, true],
      [1, false],
    ]);
    expect((await db().matter.findUniqueOrThrow({ where: { id } })).number).toBe(letters[1]?.number);
    expect(await db().caseTransfer.count({ where: { id } })).toBe(1);
    const open = (await duties(id)).filter((one) => !one.doneAt && !one.cancelledAt);
    expect(open.map((one) => [one.clause, one.obligorId])).toEqual([['2-2-5', 'huanjing']]);
  });

  it('is out of the first receiver’s sight', async () => {
    const id = await transferAt('SENT');
    await done(execute(c.withdraw, await as('zhzf'), { ...(await page(id)), ...STEP_INPUT.withdraw }));
    expect(await execute(c.sign, await as('ziran'), await page(id))).toMatchObject({
      refused: true,
      code: 'NOT_FOUND',
    });
  });

  it('cannot be once the receiver signed for it', async () => {
    const id = await transferAt('SIGNED');
    expect(await execute(c.withdraw, await as('zhzf'), { ...(await page(id)), ...STEP_INPUT.withdraw })).toMatchObject({
      refused: true,
      code: 'STALE',
    });
  });
});

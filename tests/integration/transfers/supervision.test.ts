import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { urge } from '@/lib/matters/urge';
import { answerSupervision, orderSupervision } from '@/lib/supervision/commands';
import { notify, withdraw } from '@/lib/transfers/commands';
import { ORDERED, orderOn, ordersOn } from '@/tests/support/orders';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { draft, page, STEP_INPUT, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const order = (id: string, fields: Record<string, unknown> = {}) => ({ id, ...ORDERED, ...fields });
const clock = (id: string) => db().duty.findFirstOrThrow({ where: { matterId: id, rule: '1-2-1' } });

describe('督办 on a matter (1-2-1)', () => {
  it.each(['bangong', 'bangong-zr', 'zuzhang'])(
    'may be ordered by %s: its own date, a clock, a notice, an answer',
    async (account) => {
      const matter = await transferAt('SENT');
      const id = await orderOn(matter, {}, account);
      expect(await clock(id)).toMatchObject({
        obligorId: 'ziran',
        dueAt: new Date(instant('2026-03-05T00:00')),
        doneAt: null,
      });
      expect(await db().notice.count({ where: { matterId: id, unitId: 'ziran', kind: 'SUPERVISED' } })).toBe(1);
      const answer = { ...(await page(id)), words: '已安排人员现场核查' };
      await done(execute(answerSupervision, await as('ziran'), answer, { at: '2026-03-03T09:00' }));
      expect(await clock(id)).toMatchObject({ doneAt: new Date(instant('2026-03-03T09:00')), lateReason: null });
      expect([await stateOf(id), await stateOf(matter)]).toEqual(['ANSWERED', 'SENT']);
    },
  );

  it('answered late asks for 超期说明 and stays late', async () => {
    const id = await orderOn(await transferAt('SENT'));
    const [unit, at] = [await as('ziran'), '2026-03-05T00:00'];
    const answer = { ...(await page(id)), words: '已核查' };
    expect(await execute(answerSupervision, unit, answer, { at })).toMatchObject({
      fields: { lateReason: [expect.stringContaining('超期说明')] },
    });
    await done(execute(answerSupervision, unit, { ...answer, lateReason: '因停电延误' }, { at }));
    const duty = await clock(id);
    expect(duty.lateReason).toBe('因停电延误');
    expect(duty.doneAt?.getTime()).toBeGreaterThanOrEqual(duty.dueAt.getTime());
  });

  it('is answered also after the matter ended, and can be ordered again once answered', async () => {
    const matter = await transferAt('DECIDED');
    const first = await orderOn(matter);
    await done(execute(notify, await as('ziran'), await page(matter)));
    await done(execute(answerSupervision, await as('ziran'), { ...(await page(first)), words: '已通报' }));
    const other = await transferAt('SENT');
    const once = await orderOn(other);
    await done(execute(answerSupervision, await as('ziran'), { ...(await page(once)), words: '正在办理' }));
    await orderOn(other, { dueOn: '2026-03-06' });
    expect(await ordersOn(other)).toHaveLength(2);
    const closed = await transferAt('CLOSED');
    const answer = await execute(orderSupervision, await as('bangong'), order(closed));
    expect(answer).toMatchObject({ refused: true, code: 'FORBIDDEN' });
  });

  it.each([
    ['a unit that takes no part', { unitId: 'fagai' }, '只能督办本事项的当事单位'],
    ['a date in the past', { dueOn: '2026-03-01' }, '办理时限不能早于今天'],
    ['a date beyond a year', { dueOn: '2027-03-03' }, '办理时限不能超过一年，请核对年份'],
  ])('refuses %s', async (_title, fields, message) => {
    const id = await transferAt('SENT');
    expect(await execute(orderSupervision, await as('bangong'), order(id, fields))).toMatchObject({
      refused: true,
      message,
    });
  });

  it('refuses a second order before the first is answered, and an answer of anybody else', async () => {
    const matter = await transferAt('SENT');
    const id = await orderOn(matter);
    expect(await execute(orderSupervision, await as('zuzhang'), order(matter))).toMatchObject({
      refused: true,
      code: 'RULE',
    });
    // The sender is told of the order on its matter, and cannot answer in the receiver's place; nobody else sees it.
    const answer = { ...(await page(id)), words: '无' };
    expect(await execute(answerSupervision, await as('zhzf'), answer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(answerSupervision, await as('gongan'), answer)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not itself supervised', async () => {
    const id = await orderOn(await transferAt('SENT'));
    expect(await execute(orderSupervision, await as('zuzhang'), order(id))).toMatchObject({
      refused: true,
      message: '对督办不再督办，请催办，或者由组长批示。',
    });
  });

  it('ends with the withdrawal of the transfer: nobody is left to answer, unit and orderer are told (2-2-4)', async () => {
    const matter = await transferAt('SENT');
    const id = await orderOn(matter);
    await done(execute(withdraw, await as('zhzf'), { ...(await page(matter)), ...STEP_INPUT.withdraw }));
    expect(await db().supervisionOrder.findUniqueOrThrow({ where: { id } })).toMatchObject({
      answeredAt: null,
      endedAt: new Date(instant('2026-03-02T09:00')),
      endReason: '移送撤回，接收单位有误',
    });
    expect(await stateOf(id)).toBe('ENDED');
    expect(await clock(id)).toMatchObject({ doneAt: null, cancelReason: '督办终止：移送撤回，接收单位有误' });
    const told = await db().notice.findMany({ where: { matterId: id, kind: 'SUPERVISION_ENDED' } });
    expect(told.map((one) => one.unitId).sort()).toEqual(['lianxi', 'ziran']);
  });

  it('that was overdue when the transfer was withdrawn stays a breach', async () => {
    const matter = await transferAt('SENT');
    const id = await orderOn(matter);
    const input = { ...(await page(matter)), ...STEP_INPUT.withdraw };
    await done(execute(withdraw, await as('zhzf'), input, { at: '2026-03-06T09:00' }));
    expect(await clock(id)).toMatchObject({
      doneAt: new Date(instant('2026-03-06T09:00')),
      cancelledAt: null,
      lateReason: '督办终止：移送撤回，接收单位有误',
    });
  });

  it('orders once when ten press the button at once', async () => {
    const id = await transferAt('SENT');
    const actor = await as('bangong');
    const answers = await Promise.all(Array.from({ length: 10 }, () => execute(orderSupervision, actor, order(id))));
    expect(answers.filter((one) => !one.refused)).toHaveLength(1);
    expect(await ordersOn(id)).toHaveLength(1);
  });
});

describe('催办', () => {
  it('is once a day from one unit, and again the next day', async () => {
    const id = await transferAt('SENT');
    const words = { id, words: '请尽快反馈' };
    const sender = await as('zhzf');
    await done(execute(urge, sender, words, { at: '2026-03-03T09:00' }));
    expect(await execute(urge, sender, words, { at: '2026-03-03T23:59' })).toMatchObject({
      refused: true,
      message: '今天已经催办过，每天只能催办一次。',
    });
    await done(execute(urge, await as('bangong'), words, { at: '2026-03-03T10:00' }));
    await done(execute(urge, sender, words, { at: '2026-03-04T00:00' }));
    expect(await db().urge.count({ where: { matterId: id } })).toBe(3);
    expect(await db().notice.count({ where: { matterId: id, unitId: 'ziran', kind: 'URGED' } })).toBe(3);
  });

  it('is once also when twenty are sent at the same moment', async () => {
    const id = await transferAt('SENT');
    const sender = await as('zhzf');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => execute(urge, sender, { id, words: '请尽快反馈' })),
    );
    expect(answers.filter((one) => !one.refused)).toHaveLength(1);
    expect(await db().urge.count({ where: { matterId: id } })).toBe(1);
  });

  it('has nobody to remind while the sender itself holds the draft', async () => {
    const id = await draft('zhzf');
    expect(await execute(urge, await as('zhzf'), { id, words: '请尽快' })).toMatchObject({
      refused: true,
      code: 'RULE',
    });
  });
});

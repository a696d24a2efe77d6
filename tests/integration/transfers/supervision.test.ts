import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { urge } from '@/lib/matters/urge';
import { answerSupervision, orderSupervision } from '@/lib/supervision/commands';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { draft, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const order = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  unitId: 'ziran',
  words: '请抓紧办理',
  dueOn: '2026-03-04',
  ...fields,
});
const clock = (matterId: string) =>
  db().duty.findMany({ where: { matterId, rule: '1-2-1' }, orderBy: { round: 'asc' } });

describe('督办 (1-2-1)', () => {
  it.each(['bangong', 'bangong-zr', 'zuzhang'])(
    'may be ordered by %s: its own date, a clock, a notice, an answer',
    async (account) => {
      const id = await transferAt('SENT');
      await done(execute(orderSupervision, await as(account), order(id)));
      expect((await clock(id))[0]).toMatchObject({
        obligorId: 'ziran',
        dueAt: new Date(instant('2026-03-05T00:00')),
        doneAt: null,
      });
      expect(await db().notice.count({ where: { matterId: id, unitId: 'ziran', kind: 'SUPERVISED' } })).toBe(1);
      await done(
        execute(answerSupervision, await as('ziran'), { id, words: '已安排人员现场核查' }, { at: '2026-03-03T09:00' }),
      );
      expect((await clock(id))[0]).toMatchObject({ doneAt: new Date(instant('2026-03-03T09:00')), lateReason: null });
      expect(await stateOf(id)).toBe('SENT');
    },
  );

  it('answered late stays late, the answer standing as its reason', async () => {
    const id = await transferAt('SENT');
    await done(execute(orderSupervision, await as('bangong'), order(id)));
    await done(execute(answerSupervision, await as('ziran'), { id, words: '因停电延误' }, { at: '2026-03-05T00:00' }));
    const [duty] = await clock(id);
    expect(duty?.lateReason).toBe('因停电延误');
    expect(duty?.doneAt?.getTime()).toBeGreaterThanOrEqual(duty?.dueAt.getTime() ?? Number.NaN);
  });

  it('is answered also after the matter ended, and can be ordered again once answered', async () => {
    const id = await transferAt('SENT');
    await done(execute(orderSupervision, await as('bangong'), order(id)));
    await done(execute(answerSupervision, await as('ziran'), { id, words: '正在办理' }));
    await done(execute(orderSupervision, await as('bangong'), order(id, { dueOn: '2026-03-06' })));
    expect((await clock(id)).map((one) => one.round)).toEqual([1, 2]);
    const closed = await transferAt('CLOSED');
    const answer = await execute(orderSupervision, await as('bangong'), order(closed));
    expect(answer).toMatchObject({ refused: true, code: 'FORBIDDEN' });
  });

  it.each([
    ['a unit that takes no part', { unitId: 'fagai' }, '只能督办本事项的当事单位'],
    ['a date in the past', { dueOn: '2026-03-01' }, '办理时限不能早于今天'],
  ])('refuses %s', async (_title, fields, message) => {
    const id = await transferAt('SENT');
    expect(await execute(orderSupervision, await as('bangong'), order(id, fields))).toMatchObject({
      refused: true,
      message,
    });
  });

  it('refuses a second order before the first is answered, and an answer to no order', async () => {
    const id = await transferAt('SENT');
    await done(execute(orderSupervision, await as('bangong'), order(id)));
    expect(await execute(orderSupervision, await as('zuzhang'), order(id))).toMatchObject({
      refused: true,
      code: 'RULE',
    });
    expect(await execute(answerSupervision, await as('zhzf'), { id, words: '无' })).toMatchObject({
      refused: true,
      code: 'RULE',
    });
  });

  it('orders once when ten press the button at once', async () => {
    const id = await transferAt('SENT');
    const actor = await as('bangong');
    const answers = await Promise.all(Array.from({ length: 10 }, () => execute(orderSupervision, actor, order(id))));
    expect(answers.filter((one) => !one.refused)).toHaveLength(1);
    expect(await clock(id)).toHaveLength(1);
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

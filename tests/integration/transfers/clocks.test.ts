import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import * as c from '@/lib/transfers/commands';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, draft, page, STEP_INPUT, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const duties = (matterId: string, rule: string) =>
  db().duty.findMany({ where: { matterId, rule }, orderBy: { round: 'asc' } });
const NEEDS_REASON = { refused: true, code: 'RULE', fields: { lateReason: [expect.stringContaining('超期说明')] } };

describe('an instant', () => {
  it('is stored as the instant it is, whatever zone the server or the process keeps', async () => {
    const id = await transferAt('SENT');
    const read = (zone: string) =>
      withClient(portal.ownerUrl, async (client) => {
        await client.query(`SET timezone = '${zone}'`);
        const { rows } = await client.query(
          'SELECT extract(epoch FROM due_at)::float8 * 1000 AS at FROM duty WHERE matter_id = $1 AND done_at IS NULL',
          [id],
        );
        return rows.map((row) => row.at);
      });
    const thursday = instant('2026-03-06T00:00');
    expect(await read('Asia/Shanghai')).toEqual([thursday]);
    expect(await read('UTC')).toEqual([thursday]);
    expect((await duties(id, '2-2-5'))[0]?.dueAt.getTime()).toBe(thursday);
  });
});

describe('a late act (2-2-5)', () => {
  it('is none in the last second of the last day, and is one in the first second after it', async () => {
    const [kept, late] = [await transferAt('SIGNED'), await transferAt('SIGNED')];
    const actor = await as('ziran');
    await done(execute(c.accept, actor, await page(kept), { at: '2026-03-05T23:59' }));
    expect(await execute(c.accept, actor, await page(late), { at: '2026-03-06T00:00' })).toMatchObject(NEEDS_REASON);
    expect(await stateOf(late)).toBe('SIGNED');
  });

  it('asks for 超期说明, takes no blank one, and stays marked late for ever', async () => {
    const id = await transferAt('SIGNED');
    const actor = await as('ziran');
    const at = '2026-03-09T10:00';
    const blank = { ...(await page(id)), lateReason: ' \t ' };
    expect(await execute(c.accept, actor, blank, { at })).toMatchObject(NEEDS_REASON);
    await done(execute(c.accept, actor, { ...blank, lateReason: '现场勘验耽搁' }, { at }));
    const [duty] = await duties(id, '2-2-5');
    expect(duty).toMatchObject({
      lateReason: '现场勘验耽搁',
      doneAt: new Date(instant(at)),
      dueAt: new Date(instant('2026-03-06T00:00')),
    });
  });

  it.each([
    ['decline', c.decline, 'SIGNED', 'ziran', '2-2-5'],
    ['refer', c.refer, 'DECLINED', 'ziran', '2-2-7'],
    ['notify', c.notify, 'DECIDED', 'ziran', '2-2-6'],
  ] as const)('is asked for its reason also when it is %s', async (event, command, state, account, rule) => {
    const id = await transferAt(state);
    const actor = await as(account);
    const input = { ...(await page(id)), ...STEP_INPUT[event] };
    expect(await execute(command, actor, input, { at: '2026-03-10T09:00' })).toMatchObject(NEEDS_REASON);
    await done(execute(command, actor, { ...input, lateReason: '人员外出' }, { at: '2026-03-10T09:00' }));
    expect((await duties(id, rule))[0]).toMatchObject({ lateReason: '人员外出' });
  });
});

describe('a late transfer (2-2-3)', () => {
  it('counts from the day it was held, not from the day it was typed', async () => {
    const id = await draft('zhzf', { foundOn: '2026-02-24', heldOn: '2026-02-25' });
    // Held on Wednesday: Thursday, Friday, and Saturday 2026-02-28, a make-up working day.
    expect((await duties(id, '2-2-3'))[0]?.dueAt).toEqual(new Date(instant('2026-03-01T00:00')));
    expect(await execute(c.submit, await as('zhzf'), await page(id))).toMatchObject(NEEDS_REASON);
  });

  it('goes out with the drafter’s reason when the leader gives none', async () => {
    const id = await draft('zhzf', { foundOn: '2026-02-24', heldOn: '2026-02-24' });
    await done(execute(c.submit, await as('zhzf'), { ...(await page(id)), lateReason: '核实管辖耗时' }));
    await done(execute(c.approve, await as('zhzf-fz'), await page(id)));
    expect((await duties(id, '2-2-3'))[0]).toMatchObject({ lateReason: '核实管辖耗时' });
  });

  it('asks the leader when it became late only while it waited for the approval', async () => {
    const id = await transferAt('PENDING_APPROVAL');
    const leader = await as('zhzf-fz');
    expect(await execute(c.approve, leader, await page(id), { at: '2026-03-06T08:00' })).toMatchObject(NEEDS_REASON);
    await done(
      execute(c.approve, leader, { ...(await page(id)), lateReason: '审批人出差' }, { at: '2026-03-06T08:00' }),
    );
    expect((await duties(id, '2-2-3'))[0]).toMatchObject({ lateReason: '审批人出差' });
  });

  it('has a new clock, and keeps the old one as it was, when the day is corrected', async () => {
    const id = await draft('zhzf');
    await done(
      execute(c.saveDraft, await as('zhzf'), {
        ...(await page(id)),
        ...COMPLETE,
        foundOn: '2026-02-24',
        heldOn: '2026-02-24',
      }),
    );
    const [first, second] = await duties(id, '2-2-3');
    expect(first).toMatchObject({ round: 1, cancelReason: '认定日已更正' });
    expect(second).toMatchObject({ round: 2, cancelledAt: null, startedAt: new Date(instant('2026-02-24T00:00')) });
    await done(
      execute(c.saveDraft, await as('zhzf'), {
        ...(await page(id)),
        ...COMPLETE,
        foundOn: '2026-02-24',
        heldOn: '2026-02-24',
        title: '只改案由',
      }),
    );
    expect(await duties(id, '2-2-3')).toHaveLength(2);
  });

  it('stops its clock when the draft is voided, with the reason on the record', async () => {
    const id = await draft('zhzf');
    await done(execute(c.voidDraft, await as('zhzf'), { ...(await page(id)), words: '重复录入' }));
    expect((await duties(id, '2-2-3'))[0]).toMatchObject({ doneAt: null, cancelReason: '作废草稿：重复录入' });
  });

  it('that was overdue when its draft is voided stays a breach: ended late, never cancelled', async () => {
    const id = await draft('zhzf');
    const at = '2026-03-06T00:00';
    await done(execute(c.voidDraft, await as('zhzf'), { ...(await page(id)), words: '重复录入' }, { at }));
    expect((await duties(id, '2-2-3'))[0]).toMatchObject({
      doneAt: new Date(instant(at)),
      cancelledAt: null,
      lateReason: '作废草稿：重复录入',
    });
  });
});

describe('an urgent transfer (2-2-3)', () => {
  it('runs two clocks: 立即 as an advisory one of 24 hours, and the statutory three days', async () => {
    const id = await draft('zhzf', { urgent: 'on' });
    const clocks = (await duties(id, '2-2-3')).map((one) => [one.urgent, one.standing, one.dueAt.getTime()]);
    expect(clocks.sort()).toEqual([
      [false, 'STATUTORY', instant('2026-03-06T00:00')],
      [true, 'ADVISORY', instant('2026-03-03T09:00')],
    ]);
    expect((await db().matter.findUniqueOrThrow({ where: { id } })).urgent).toBe(true);
  });

  it('is late after 24 hours, and its reason does not make the statutory clock late', async () => {
    const id = await draft('zhzf', { urgent: 'on' });
    const at = '2026-03-03T09:00';
    expect(await execute(c.submit, await as('zhzf'), await page(id), { at })).toMatchObject(NEEDS_REASON);
    await done(execute(c.submit, await as('zhzf'), { ...(await page(id)), lateReason: '夜间无人' }, { at }));
    await done(execute(c.approve, await as('zhzf-fz'), await page(id), { at }));
    const ended = (await duties(id, '2-2-3')).map((one) => [one.urgent, one.lateReason, one.doneAt !== null]);
    expect(ended.sort()).toEqual([
      [false, null, true],
      [true, '夜间无人', true],
    ]);
  });

  it('keeps its first hour when 紧急 is switched off and on again, and cannot be called calm once it is late', async () => {
    const id = await draft('zhzf', { urgent: 'on' });
    const save = async (urgent: string, at: string) =>
      execute(c.saveDraft, await as('zhzf'), { ...(await page(id)), ...COMPLETE, urgent }, { at });
    await done(save('false', '2026-03-02T15:00'));
    await done(save('on', '2026-03-02T16:00'));
    const open = (await duties(id, '2-2-3')).filter((one) => one.urgent && !one.cancelledAt);
    expect(open.map((one) => one.dueAt)).toEqual([new Date(instant('2026-03-03T09:00'))]);
    expect(await save('false', '2026-03-03T09:00')).toMatchObject({
      refused: true,
      fields: { urgent: [expect.stringContaining('不能再取消紧急')] },
    });
  });

  it('loses the advisory clock when it turns out not to be urgent', async () => {
    const id = await draft('zhzf', { urgent: 'on' });
    await done(execute(c.saveDraft, await as('zhzf'), { ...(await page(id)), ...COMPLETE }));
    const open = (await duties(id, '2-2-3')).filter((one) => !one.cancelledAt);
    expect(open.map((one) => [one.urgent, one.standing])).toEqual([[false, 'STATUTORY']]);
  });
});

describe('the notice of a decision (2-2-6)', () => {
  it('is due three working days after the decision’s own date', async () => {
    const id = await transferAt('ACCEPTED');
    const input = { ...(await page(id)), ...STEP_INPUT.decide, decidedOn: '2026-03-06' };
    await done(execute(c.decideCase, await as('ziran'), input, { at: '2026-03-10T09:00' }));
    expect((await duties(id, '2-2-6'))[0]?.dueAt).toEqual(new Date(instant('2026-03-12T00:00')));
  });

  it.each([
    ['before the case was accepted', '2026-03-01', '决定日期不能早于受理'],
    ['in the future', '2026-03-03', '决定日期不能晚于今天'],
  ])('refuses a decision %s', async (_title, decidedOn, message) => {
    const id = await transferAt('ACCEPTED');
    const answer = await execute(c.decideCase, await as('ziran'), {
      ...(await page(id)),
      ...STEP_INPUT.decide,
      decidedOn,
    });
    expect(answer).toMatchObject({ refused: true, fields: { decidedOn: [expect.stringContaining(message)] } });
  });
});

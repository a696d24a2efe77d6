import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { COMMANDS } from '@/lib/registry';
import * as c from '@/lib/transfers/commands';
import { inputFor } from '@/tests/support/inputs';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, draft, page, STEP_INPUT, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

/** Fields left out or wrong → the field that the refusal names and its words. */
const INCOMPLETE: [clause: string, fields: Record<string, unknown>, field: string, words: string][] = [
  ['2-2-1', { findings: '' }, 'findings', '请填写初步调查情况'],
  ['2-2-2', { inProgress: 'on' }, 'measures', '违法行为正在进行的，请填写已采取的制止措施'],
  ['2-1-1', { reason: '' }, 'reason', '请填写不属于本部门管辖的理由'],
  ['2-1-1', { legalBasis: '' }, 'legalBasis', '请填写法律依据'],
  ['2-1-1', { receiverId: '' }, 'receiverId', '请选择接收单位'],
  ['2-1-1', { receiverId: 'zhengfu' }, 'receiverId', '该单位不能接收移送，请另选接收单位'],
  ['2-2-3', { heldOn: '' }, 'heldOn', '请填写认定日'],
  ['2-2-3', { foundOn: '' }, 'foundOn', '请填写发现日期'],
  ['2-2-4', { title: '' }, 'title', '请填写案由'],
  ['2-2-4', { partyName: '' }, 'partyName', '请填写当事人名称'],
  ['2-2-4', { facts: '' }, 'facts', '请填写主要违法事实'],
];

describe('an incomplete draft', () => {
  it.each(INCOMPLETE)('is not sent (%s): %j', async (_clause, fields, field, words) => {
    const id = await draft('zhzf', fields);
    const answer = await execute(c.submit, await as('zhzf'), await page(id));
    expect(answer).toMatchObject({ refused: true, code: 'INVALID', fields: { [field]: [words] } });
    expect(await stateOf(id)).toBe('DRAFT');
  });

  it.each(['2-3-2', '2-3-3'])('is not sent without its material %s', async (slot) => {
    const id = await draft('zhzf');
    const removed = { removedAt: new Date('2026-03-02T00:00:00Z'), removeReason: '传错' };
    await db().attachment.updateMany({ where: { matterId: id, slot }, data: removed });
    const answer = await execute(c.submit, await as('zhzf'), await page(id));
    expect(answer).toMatchObject({
      refused: true,
      fields: { [`material-${slot}`]: [expect.stringContaining('请上传')] },
    });
  });

  it.each([
    ['found in the future', { foundOn: '2026-03-03', heldOn: '' }, 'foundOn'],
    ['held in the future', { heldOn: '2026-03-03' }, 'heldOn'],
    ['held before it was found', { foundOn: '2026-03-02', heldOn: '2026-03-01' }, 'heldOn'],
    ['held on no day of the calendar', { heldOn: '2026-02-30' }, 'heldOn'],
  ])('is not even saved when it was %s (2-2-3)', async (_title, fields, field) => {
    const actor = await as('zhzf');
    const answer = await execute(c.createTransfer, actor, { ...COMPLETE, ...fields });
    expect(answer).toMatchObject({ refused: true, code: 'INVALID', fields: { [field]: [expect.any(String)] } });
  });

  it('to the own unit is refused in words, not by the database (2-1-1)', async () => {
    const answer = await execute(c.createTransfer, await as('zhzf'), { ...COMPLETE, receiverId: 'zhzf' });
    expect(answer).toMatchObject({ refused: true, fields: { receiverId: ['接收单位不能是本单位'] } });
  });

  it('that names no unit there is keeps what was typed and is not sent', async () => {
    const id = await draft('zhzf', { receiverId: 'no-such-unit' });
    const answer = await execute(c.submit, await as('zhzf'), await page(id));
    expect(answer).toMatchObject({ refused: true, fields: { receiverId: [expect.any(String)] } });
  });
});

describe('an answer that is not one of the two (2-2-4, 2-2-5)', () => {
  it.each(['reason', 'legalBasis'])('is refused: not its own case without %s', async (field) => {
    const id = await transferAt('SIGNED');
    const answer = await execute(c.decline, await as('ziran'), {
      ...(await page(id)),
      ...STEP_INPUT.decline,
      [field]: '  ',
    });
    expect(answer).toMatchObject({
      refused: true,
      code: 'INVALID',
      fields: { [field]: [expect.stringContaining('请填写')] },
    });
  });
});

describe('a stale page', () => {
  it('is refused whatever the command, and the step is not taken twice', async () => {
    for (const command of COMMANDS.filter((one) => one.name.startsWith('transfer.'))) {
      const id = await transferAt('SENT');
      const input = await inputFor(command.name, id);
      if (!input || !('version' in input)) continue;
      const old = { ...input, version: Number(input.version) - 1 };
      const answer = await execute(command, await as('zhzf'), old);
      expect(answer, command.name).toMatchObject({
        refused: true,
        code: 'STALE',
        message: '该事项已被处理，请刷新后再办理。',
      });
    }
  });

  it('does not overwrite what a colleague saved meanwhile', async () => {
    const id = await draft('zhzf');
    const opened = await page(id);
    await done(execute(c.saveDraft, await as('zhzf'), { ...opened, ...COMPLETE, title: '先保存的' }));
    expect(await execute(c.saveDraft, await as('zhzf'), { ...opened, ...COMPLETE, title: '后保存的' })).toMatchObject({
      code: 'STALE',
    });
    expect((await db().matter.findUniqueOrThrow({ where: { id } })).title).toBe('先保存的');
  });
});

describe('a second transfer of one case (2-2-4, 2-2-7)', () => {
  it.each(['SIGNED', 'DECLINED', 'REFERRED', 'DESIGNATED', 'ACCEPTED', 'DECIDED', 'CLOSED'] as const)(
    'has no command in %s, for nobody who takes part',
    async (state) => {
      const id = await transferAt(state);
      const sending = [c.saveDraft, c.submit, c.send, c.approve, c.withdraw];
      const names = ['saveDraft', 'submit', 'send', 'approve', 'withdraw'];
      for (const account of ['zhzf', 'zhzf-fz', 'ziran', 'ziran-fz', 'yingji', 'zhengfu']) {
        for (const [index, command] of sending.entries()) {
          const input = await inputFor(`transfer.${names[index]}`, id);
          expect((await execute(command, await as(account), input)).refused, `${account} ${names[index]}`).toBe(true);
        }
      }
      expect(await stateOf(id)).toBe(state);
    },
  );

  it('cannot be declined again by the unit that 区人民政府 designated', async () => {
    const id = await transferAt('DESIGNATED');
    const answer = await execute(c.decline, await as('yingji'), { ...(await page(id)), ...STEP_INPUT.decline });
    expect(answer).toMatchObject({ refused: true, code: 'STALE' });
  });

  it('is refused by the database when ten connections try at once', async () => {
    const id = await transferAt('DECLINED');
    const { caseId, drafterId } = await db().caseTransfer.findUniqueOrThrow({ where: { id } });
    const twins = await Promise.all(Array.from({ length: 10 }, () => draft('gongan')));
    const tries = twins.map((twin) =>
      withClient(portal.appUrl, (client) =>
        client.query(
          'INSERT INTO case_transfer (id, case_id, sender_id, drafter_id, drafter) VALUES ($1, $2, $3, $4, $5)',
          [twin, caseId, 'gongan', drafterId, '演示'],
        ),
      ),
    );
    const answers = await Promise.allSettled(tries);
    expect(answers.map((one) => one.status)).toEqual(Array(10).fill('rejected'));
    expect(await db().caseTransfer.count({ where: { caseId } })).toBe(1);
  });
});

describe('a refused attempt', () => {
  it('is on the record with who tried what and why not, without what was typed', async () => {
    const id = await transferAt('SENT');
    await execute(c.decline, await as('zhzf'), {
      ...(await page(id)),
      reason: '绝不入册的内容',
      legalBasis: '绝不入册',
    });
    const entry = await db().auditEntry.findFirstOrThrow({ where: { matterId: id, result: 'REFUSED' } });
    expect(JSON.parse(entry.line)).toMatchObject({ command: 'transfer.decline', actor: { account: 'zhzf' } });
    expect(entry.line).not.toContain('绝不入册');
  });
});

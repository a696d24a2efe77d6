import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { withClient } from '@/lib/launch/connection.mjs';
import { COMMANDS } from '@/lib/registry';
import { DAY, does, draftItems, meetingAt, take, writeMinutes } from '@/tests/support/meetings';
import { as, execute, openPortal, type Portal } from '@/tests/support/portal';
import { page, stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

const versions = (meetingId: string) => db().minutes.findMany({ where: { meetingId }, orderBy: { version: 'asc' } });
const minutesLetters = (matterId: string) =>
  db().letter.findMany({ where: { matterId, kind: 'minutes' }, orderBy: { sequence: 'asc' } });

describe('minutes before they are signed (1-3-3)', () => {
  it('name a lead unit only with its day and what it delivers, and say so beside the field', async () => {
    const { id } = await meetingAt('HELD');
    const [item] = await draftItems(id);
    const input = {
      key: item?.key,
      remove: '',
      heading: '衔接',
      content: '附测绘成果',
      leadUnitId: 'zhzf',
      coUnitIds: ['ziran', 'ziran'],
    };
    const save = (more: object) =>
      take('saveMinutes', 'bangong', id, { ...input, dueOn: '', deliverable: '', ...more }, DAY.drafted);
    expect(await save({})).toMatchObject({ fields: { dueOn: ['请填写完成时限'] } });
    expect(await save({ dueOn: '2026-02-30' })).toMatchObject({ code: 'INVALID' });
    expect(await save({ dueOn: '2026-04-30' })).toMatchObject({ fields: { deliverable: ['请填写成果形式'] } });
    expect(await save({ leadUnitId: 'zhengfu', dueOn: '2026-04-30', deliverable: '指引' })).toMatchObject({
      refused: true,
    });
    expect(await save({ dueOn: '2026-04-30', deliverable: '指引' })).toMatchObject({ refused: false });
    expect(await draftItems(id)).toMatchObject([{ coUnitIds: ['ziran'], dueOn: '2026-04-30' }]);
    expect(await take('submitMinutes', 'bangong', id, {}, DAY.drafted)).toMatchObject({ refused: true, code: 'RULE' });
  });

  it('are reviewed by 办公室主任 alone and signed by 组长 alone', async () => {
    const { id } = await meetingAt('REVIEWING');
    expect(await take('presentMinutes', 'bangong', id, {}, DAY.drafted)).toMatchObject({ code: 'FORBIDDEN' });
    await does('presentMinutes', 'bangong-zr', id, {}, DAY.drafted);
    for (const account of ['bangong', 'bangong-zr'])
      expect(await take('signMinutes', account, id, {}, DAY.signed)).toMatchObject({ code: 'FORBIDDEN' });
    for (const account of ['ziran', 'zhengfu'])
      expect(await take('signMinutes', account, id, {}, DAY.signed), account).toMatchObject({ refused: true });
    expect(await stateOf(id)).toBe('SIGNING');
  });
});

describe('minutes returned by 组长 (1-4-7)', () => {
  it('go back with his words, stop his clock, start OFFICE’s again, and come back as the same version', async () => {
    const { id } = await meetingAt('SIGNING');
    expect(await take('returnMinutes', 'zuzhang', id, { words: '' }, DAY.signed)).toMatchObject({
      fields: { words: ['请填写退回意见'] },
    });
    await does('returnMinutes', 'zuzhang', id, { words: '时限再明确' }, DAY.signed);
    expect(await stateOf(id)).toBe('HELD');
    const open = await db().duty.findMany({ where: { matterId: id, doneAt: null, cancelledAt: null } });
    expect(open.map((one) => one.rule)).toEqual(['1-3-3']);
    expect(await db().notice.count({ where: { matterId: id, kind: 'MEETING_RETURNED', unitId: 'lianxi' } })).toBe(1);
    await writeMinutes(id, DAY.signed);
    await does('submitMinutes', 'bangong', id, {}, DAY.signed);
    await does('presentMinutes', 'bangong-zr', id, {}, DAY.signed);
    await does('signMinutes', 'zuzhang', id, {}, DAY.signed);
    expect(await versions(id)).toMatchObject([{ version: 1, signedBy: '组长演示', reviewedBy: '主任演示' }]);
  });
});

describe('signed minutes (1-4-7)', () => {
  it('are frozen: no command of the registry and no statement of the application changes them', async () => {
    const { id } = await meetingAt('ISSUED');
    const before = JSON.stringify([await versions(id), await minutesLetters(id)]);
    const attempt = {
      key: '',
      remove: '',
      heading: '篡改',
      content: '篡改',
      leadUnitId: '',
      coUnitIds: '',
      dueOn: '',
      deliverable: '',
    };
    for (const account of ['bangong', 'bangong-zr', 'zuzhang'])
      expect(await take('saveMinutes', account, id, attempt, DAY.signed)).toMatchObject({ refused: true });
    const words = { words: '篡改', unitId: 'zhzf', attendee: '某', substitute: '' };
    for (const command of COMMANDS.filter(({ name }) => /^meeting\.(?!correctMinutes|archive|plan|convene)/.test(name)))
      for (const extra of [{}, words, attempt])
        await execute(command, await as('bangong'), { ...(await page(id)), ...extra }, { at: DAY.signed });
    for (const sql of [
      `UPDATE minutes SET items = '[]' WHERE meeting_id = '${id}'`,
      `UPDATE minutes SET signed_at = NULL, signed_by = NULL, signed_by_id = NULL WHERE meeting_id = '${id}'`,
      `DELETE FROM minutes WHERE meeting_id = '${id}'`,
      `UPDATE letter SET content = '{}' WHERE matter_id = '${id}'`,
      `UPDATE agenda_item SET discussion = '篡改' WHERE meeting_id = '${id}'`,
      `UPDATE meeting_attendance SET attendee = '篡改' WHERE meeting_id = '${id}'`,
    ])
      await expect(
        withClient(portal.appUrl, (client) => client.query(sql)),
        sql,
      ).rejects.toThrow();
    expect(JSON.stringify([await versions(id), await minutesLetters(id)])).toBe(before);
  });

  it('are corrected by a new linked version with its reason; the signed one stays as it was', async () => {
    const { id } = await meetingAt('ISSUED');
    const [first] = await versions(id);
    await does('correctMinutes', 'bangong', id, { words: '时限笔误' }, DAY.signed);
    const [item] = await draftItems(id);
    const kept = {
      key: item?.key,
      remove: '',
      heading: '衔接',
      content: '更正后的内容',
      deliverable: '指引',
      coUnitIds: 'ziran',
    };
    const moved = await take(
      'saveMinutes',
      'bangong',
      id,
      { ...kept, leadUnitId: 'zhzf', dueOn: '2026-05-29' },
      DAY.signed,
    );
    expect(moved).toMatchObject({ fields: { dueOn: [expect.stringContaining('已经印发')] } });
    await does('saveMinutes', 'bangong', id, { ...kept, leadUnitId: 'zhzf', dueOn: '2026-04-30' }, DAY.signed);
    await does('submitMinutes', 'bangong', id, {}, DAY.signed);
    await does('presentMinutes', 'bangong-zr', id, {}, DAY.signed);
    await does('signMinutes', 'zuzhang', id, {}, DAY.signed);
    const [one, two] = await versions(id);
    expect(one).toEqual(first);
    expect(two).toMatchObject({ version: 2, correctsId: first?.id, correctReason: '时限笔误' });
    const letters = await minutesLetters(id);
    expect(letters).toHaveLength(2);
    const content = letterContentSchema.parse(letters[1]?.content);
    expect(content.title).toContain('（更正）');
    expect(JSON.stringify(content)).toContain(letters[0]?.number ?? 'x');
    expect(await db().resolution.count({ where: { meetingId: id } })).toBe(1);
  });
});

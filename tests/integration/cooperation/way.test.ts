import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as i from '@/lib/cooperation/commands';
import * as a from '@/lib/cooperation/commands-agreement';
import { inspectionPage } from '@/lib/cooperation/queries';
import { agreementPage } from '@/lib/cooperation/queries-agreement';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { AGREED, act, agreement, INSPECTION_INPUT, inspection } from '@/tests/support/cooperation';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const open = async (matterId: string) =>
  (
    await db().duty.findMany({
      where: { matterId, doneAt: null, cancelledAt: null },
      orderBy: [{ rule: 'asc' }, { obligorId: 'asc' }],
    })
  ).map(({ rule, obligorId, dueAt }) => `${rule} ${obligorId} ${dueAt.toISOString()}`);
const dayEnd = (on: string) => new Date(instant(`${on}T00:00`)).toISOString();

describe('an agreement between units (4-3-3)', () => {
  it('is seen by its parties from the circulation on, signed by each, and reminds its lead before the last day', async () => {
    const id = await agreement();
    expect(await agreementPage(await as('gongan'), id, 'test')).toBeNull();
    await done(act(a.circulateAgreement, 'zhzf', id));
    expect((await open(id)).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      '4-3-3c gongan',
      '4-3-3c zhujian',
    ]);
    await done(act(a.signAgreement, 'gongan', id));
    expect(await act(a.concludeAgreement, 'zhzf', id)).toMatchObject({
      message: expect.stringContaining('区住房和城乡建设局尚未同意'),
    });
    await done(act(a.sendBackAgreement, 'zhujian', id, { words: '请写明联系人' }, '2026-03-03T09:00'));
    expect(await open(id)).toEqual([]);
    await done(act(a.reviseAgreement, 'zhzf', id, { ...AGREED, content: '写明联系人。' }, '2026-03-03T10:00'));
    await done(act(a.circulateAgreement, 'zhzf', id, {}, '2026-03-03T11:00'));
    for (const account of ['gongan', 'zhujian']) await done(act(a.signAgreement, account, id, {}, '2026-03-03T12:00'));
    await done(act(a.concludeAgreement, 'zhzf', id, {}, '2026-03-03T13:00'));
    expect(await open(id)).toEqual([`4-3-3b zhzf ${dayEnd('2027-03-02')}`]);
    const duty = await db().duty.findFirstOrThrow({ where: { matterId: id, rule: '4-3-3b' } });
    expect(duty.warnAt < new Date(instant('2027-02-01T00:00'))).toBe(true);
    await done(act(a.renewAgreement, 'zhzf', id, { toOn: '2028-03-01', words: '商定续签' }, '2027-02-20T09:00'));
    expect(await open(id)).toEqual([`4-3-3b zhzf ${dayEnd('2028-03-02')}`]);
    await done(act(a.endAgreement, 'zhzf', id, { words: '职能调整' }, '2027-06-01T09:00'));
    expect([await stateOf(id), await open(id)]).toEqual(['ENDED', []]);
  });

  it.each([
    ['no party', { signerIds: [] }, 'signerIds'],
    ['itself as a party', { signerIds: ['zhzf'] }, 'signerIds'],
    ['a last day before the first', { toOn: '2026-03-01' }, 'toOn'],
  ])('is refused with %s', async (_title, fields, field) => {
    await expect(agreement(fields)).rejects.toThrow(field);
  });

  it('does not circulate without its text', async () => {
    const { id } = await done(execute(a.createAgreement, await as('zhzf'), AGREED));
    expect(await act(a.circulateAgreement, 'zhzf', id)).toMatchObject({ message: expect.stringContaining('上传') });
  });
});

describe('a joint inspection (4-3-3)', () => {
  it('binds every unit by its own day, the lead by the day of the summary, and sums up what each reports', async () => {
    const id = await inspection();
    expect(await inspectionPage(await as('zhujian'), id, 'test')).toBeNull();
    await done(act(i.issueInspection, 'zhzf', id));
    expect(await open(id)).toEqual([
      `4-3-3 zhujian ${dayEnd('2026-03-19')}`,
      `4-3-3 zhzf ${dayEnd('2026-03-21')}`,
      `4-3-3d zhzf ${dayEnd('2026-03-28')}`,
    ]);
    await done(act(i.extendTask, 'zhzf', id, INSPECTION_INPUT.extend));
    expect(await act(i.summariseInspection, 'zhzf', id, INSPECTION_INPUT.summarise)).toMatchObject({ refused: true });
    const late = await act(i.reportInspection, 'zhujian', id, INSPECTION_INPUT.report, '2026-03-25T09:00');
    expect(late).toMatchObject({ fields: { lateReason: expect.anything() } });
    const report = { ...INSPECTION_INPUT.report, lateReason: '工地停工' };
    await done(act(i.reportInspection, 'zhujian', id, report, '2026-03-25T09:00'));
    expect(await act(i.reportInspection, 'zhzf', id, { ...report, rectified: '9' }, '2026-03-20T09:00')).toMatchObject({
      fields: { rectified: [expect.stringContaining('不能多于')] },
    });
    await done(act(i.reportInspection, 'zhzf', id, { ...report, lateReason: '' }, '2026-03-20T09:00'));
    await done(act(i.summariseInspection, 'zhzf', id, INSPECTION_INPUT.summarise, '2026-03-26T09:00'));
    expect([await stateOf(id), await open(id)]).toEqual(['SUMMARISED', []]);
    const page = await inspectionPage(await as('zhujian'), id, 'test');
    expect(page?.totals).toBe('共检查 24 家（处），发现问题 6 项，已整改 4 项');
    const [plan, summary] = await db().letter.findMany({ where: { matterId: id }, orderBy: { id: 'asc' } });
    expect([plan?.number, summary?.number]).toEqual(['山综执检〔2026〕1号', '山综执检〔2026〕2号']);
    expect(JSON.stringify(summary?.content)).toContain('已整改4项');
    expect(page?.acts.others.map((one) => one.event)).toContain('receive');
  });

  it.each([
    ['a unit that carries nothing', { unitId: 'zhengfu' }, 'unitId'],
    ['no words', { task: '' }, 'task'],
    ['a day after the summary', { dueOn: '2026-04-30' }, 'dueOn'],
    ['no day', { dueOn: '' }, 'dueOn'],
  ])('refuses a task with %s, beside the field', async (_title, fields, field) => {
    const id = await inspection();
    const input = { ...INSPECTION_INPUT.assign, ...fields };
    expect(await act(i.assignTask, 'zhzf', id, input)).toMatchObject({ fields: { [field]: expect.anything() } });
  });

  it('is not issued without a task, and a task taken out again binds nobody', async () => {
    const id = await inspection();
    for (const unitId of ['zhujian', 'zhzf'])
      await done(act(i.assignTask, 'zhzf', id, { unitId, task: '', dueOn: '', remove: 'on' }));
    expect(await act(i.issueInspection, 'zhzf', id)).toMatchObject({ refused: true, code: 'RULE' });
    await done(act(i.cancelInspection, 'zhzf', id, { words: '合并检查' }));
    expect(await stateOf(id)).toBe('CANCELLED');
  });
});

describe('the database (4-3-3)', () => {
  it.each([
    [
      'another task once the plan is issued',
      "UPDATE inspection_task SET content = 'x' WHERE inspection_id = $1",
      /fixed once/,
    ],
    [
      'a summary beside the step',
      "UPDATE inspection SET summary = 'x', summarised_by = 'x' WHERE id = $1",
      /summed up once/,
    ],
  ])('refuses %s', async (_title, sql, message) => {
    const id = await inspection();
    await done(act(i.issueInspection, 'zhzf', id));
    await expect(withClient(portal.appUrl, (client) => client.query(sql, [id]))).rejects.toThrow(message);
  });
});

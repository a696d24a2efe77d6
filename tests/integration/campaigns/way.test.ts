import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as c from '@/lib/campaigns/commands';
import { campaignPage } from '@/lib/campaigns/queries';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { withClient } from '@/lib/launch/connection.mjs';
import { act, beside, campaignAt, PLAN, POLICE_NOTICE, RESULT } from '@/tests/support/office-matters';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const RUNNING_AT = '2026-03-09T18:00';
const duties = (matterId: string, rule: string) => db().duty.findMany({ where: { matterId, rule } });

describe('a campaign before it runs (1-2-4)', () => {
  it('is planned by OFFICE, refused without tasks, returned by 组长 and deployed to the units with a duty each', async () => {
    const { id } = await done(execute(c.planCampaign, await as('bangong'), PLAN));
    expect(await act(c.submit, 'bangong', id)).toMatchObject({ refused: true, code: 'RULE' });
    await done(act(c.assignTask, 'bangong', id, { unitId: 'zhzf', task: '牵头检查。' }));
    await done(act(c.assignTask, 'bangong', id, { unitId: 'shijian', task: '检查主体资格。' }));
    await done(act(c.assignTask, 'bangong', id, { unitId: 'yingji', task: '检查消防。' }));
    await done(act(c.assignTask, 'bangong', id, { unitId: 'yingji', task: '', remove: 'on' }));
    await done(act(c.submit, 'bangong', id));
    await done(act(c.returnPlan, 'zuzhang', id, { words: '请写清点位' }));
    await done(act(c.savePlan, 'bangong', id, { ...PLAN, goal: '整治三个点位。' }));
    await done(act(c.submit, 'bangong', id));
    await done(act(c.deploy, 'zuzhang', id));
    const tasks = await duties(id, '1-2-4');
    expect(tasks.map((one) => one.obligorId).sort()).toEqual(['shijian', 'zhzf']);
    expect(tasks.map((one) => one.dueAt)).toEqual(Array(2).fill(new Date(instant('2026-03-12T00:00'))));
    expect(await duties(id, '7-2-1')).toMatchObject([
      { obligorId: 'zhzf', standing: 'ADVISORY', dueAt: new Date(instant('2026-03-05T00:00')) },
    ]);
    const letter = await db().letter.findFirstOrThrow({ where: { matterId: id }, include: { receipts: true } });
    expect(letter).toMatchObject({ kind: 'deployment', number: '山综执联办通〔2026〕1号' });
    expect(letter.receipts.map((one) => one.unitId).sort()).toEqual(['shijian', 'zhzf']);
    await done(beside(c.receive, 'shijian', id));
    expect(await beside(c.receive, 'shijian', id)).toMatchObject({ refused: true, code: 'RULE' });
  });

  it('opens no clock for a notice whose day has passed, and may be cancelled: nobody is bound any more', async () => {
    const id = await campaignAt('DEPLOYED', { startsOn: '2026-03-03' });
    expect(await duties(id, '7-2-1')).toEqual([]);
    await done(act(c.cancel, 'bangong', id, { words: '天气原因' }));
    expect(await duties(id, '1-2-4')).toMatchObject(
      Array(2).fill({ doneAt: null, cancelReason: '取消行动：天气原因' }),
    );
  });

  it.each([
    ['a beginning in the past', { startsOn: '2026-03-01' }, 'startsOn'],
    ['an end before the beginning', { endsOn: '2026-03-08' }, 'endsOn'],
    ['an end beyond a year', { endsOn: '2028-01-01' }, 'endsOn'],
    ['a lead that cannot act', { leadUnitId: 'zhengfu' }, 'leadUnitId'],
  ])('refuses %s, with the words beside the field', async (_title, fields, field) => {
    const outcome = await execute(c.planCampaign, await as('bangong'), { ...PLAN, ...fields });
    expect(outcome).toMatchObject({ refused: true, fields: { [field]: [expect.any(String)] } });
  });
});

describe('the notice to the police (7-2-1)', () => {
  it('comes before the start: the command says so, and the database refuses whoever goes around it', async () => {
    const id = await campaignAt('DEPLOYED');
    const early = await act(c.start, 'bangong', id, {}, '2026-03-09T08:00');
    expect(early).toMatchObject({ refused: true, message: expect.stringContaining('公安机关还没有收到通知') });
    const sql = (to: string) => `UPDATE matter SET state = '${to}', version = version + 1 WHERE id = '${id}'`;
    const attack = (...texts: string[]) =>
      withClient(portal.appUrl, async (client) => {
        await client.query('BEGIN');
        for (const text of texts) await client.query(text);
      });
    await expect(attack(sql('RUNNING'))).rejects.toThrow(/campaign/);
    const noticed = `UPDATE campaign SET noticed_at = now() WHERE id = '${id}'`;
    await expect(attack(noticed)).rejects.toThrow(/each by its step/);
    await expect(attack(sql('NOTIFIED'), noticed, sql('RUNNING'))).rejects.toThrow(/before the police were told/);
    expect(await stateOf(id)).toBe('DEPLOYED');
  });

  it('is a numbered letter of the bureau with a slip, opens the duty to assign people, which the police meet', async () => {
    const id = await campaignAt('DEPLOYED');
    expect(await act(c.notifyPolice, 'shijian', id, POLICE_NOTICE)).toMatchObject({ refused: true, code: 'FORBIDDEN' });
    await done(act(c.notifyPolice, 'zhzf', id, POLICE_NOTICE));
    const letter = await db().letter.findFirstOrThrow({ where: { matterId: id, kind: 'police-notice' } });
    expect(letter.number).toMatch(/^山综执警〔2026〕\d+号$/);
    const content = letterContentSchema.parse(letter.content);
    expect(content).toMatchObject({ addressee: '枣庄市山亭区公安分局', receipt: { unit: '枣庄市山亭区公安分局' } });
    expect(JSON.stringify(content.paragraphs)).toContain('提前通知公安机关');
    expect(await duties(id, '7-2-1b')).toMatchObject([{ obligorId: 'gongan', doneAt: null }]);
    const people = { officers: '6', contact: '演示民警', phone: '0632-8810110', people: '山城派出所' };
    expect(await beside(c.staff, 'gongan', id, { ...people, officers: '0' })).toMatchObject({ refused: true });
    await done(beside(c.staff, 'gongan', id, people));
    await done(beside(c.staff, 'gongan', id, { ...people, officers: '8' }));
    expect(await duties(id, '7-2-1b')).toMatchObject([{ doneAt: expect.any(Date) }]);
    expect((await campaignPage(await as('bangong'), id, 'test'))?.police).toContainEqual({
      term: '落实警力',
      value: '8人',
    });
    expect(await act(c.start, 'bangong', id)).toMatchObject({
      refused: true,
      message: expect.stringContaining('3月9日'),
    });
    await done(act(c.start, 'bangong', id, {}, '2026-03-09T08:00'));
    expect(await duties(id, '1-2-4b')).toMatchObject([{ obligorId: 'zhzf', standing: 'ADVISORY' }]);
  });
});

describe('a campaign that runs (1-2-4)', () => {
  it('counts one result per unit and day, the latest standing, and adds them up', async () => {
    const id = await campaignAt('RUNNING');
    await done(beside(c.report, 'zhzf', id, RESULT, RUNNING_AT));
    await done(beside(c.report, 'zhzf', id, { ...RESULT, checks: '20' }, RUNNING_AT));
    await done(beside(c.report, 'shijian', id, { ...RESULT, cases: '0' }, RUNNING_AT));
    const page = await campaignPage(await as('shijian'), id, 'test');
    expect(page?.results.all).toEqual({ checks: 32, problems: 6, cases: 1 });
    expect(page?.days).toHaveLength(2);
    expect(await db().campaignResult.count({ where: { campaignId: id } })).toBe(3);
    const wrong = async (fields: object) => beside(c.report, 'zhzf', id, { ...RESULT, ...fields }, RUNNING_AT);
    expect(await wrong({ on: '2026-03-10' })).toMatchObject({ fields: { on: ['不能填报今天以后的战果'] } });
    expect(await wrong({ on: '2026-03-08' })).toMatchObject({ refused: true, fields: { on: [expect.any(String)] } });
    expect(await wrong({ checks: '-1' })).toMatchObject({ refused: true, fields: { checks: [expect.any(String)] } });
    expect(await beside(c.report, 'yingji', id, RESULT, RUNNING_AT)).toMatchObject({
      refused: true,
      code: 'NOT_FOUND',
    });
  });

  it('is summed up by the lead once every unit is done, and closed by OFFICE', async () => {
    const id = await campaignAt('RUNNING');
    const summary = { summary: '检查商户12家。' };
    await done(beside(c.complete, 'zhzf', id, { words: '已完成' }, RUNNING_AT));
    const early = await act(c.summarise, 'zhzf', id, summary, '2026-03-11T18:00');
    expect(early).toMatchObject({ refused: true, message: expect.stringContaining('区市场监管局') });
    const late = { words: '已完成' };
    const on = '2026-03-12T09:00';
    expect(await beside(c.complete, 'shijian', id, late, on)).toMatchObject({
      fields: { lateReason: [expect.any(String)] },
    });
    await done(beside(c.complete, 'shijian', id, { ...late, lateReason: '核查用时较长' }, on));
    await done(act(c.summarise, 'zhzf', id, summary, on));
    await done(act(c.close, 'bangong', id, { words: '同意办结' }, on));
    expect(await stateOf(id)).toBe('CLOSED');
    expect(await duties(id, '1-2-4b')).toMatchObject([{ doneAt: expect.any(Date) }]);
  });

  it('summed up by OFFICE ends what is not reported done; an overdue task stays a breach', async () => {
    const id = await campaignAt('RUNNING');
    const late = { summary: '行动结束。' };
    await done(act(c.wrapUp, 'bangong', id, late, '2026-03-13T09:00'));
    expect(await duties(id, '1-2-4')).toMatchObject(
      Array(2).fill({ doneAt: expect.any(Date), lateReason: expect.stringContaining('由办公室总结') }),
    );
  });

  it('is guarded by the database: the plan, the tasks and the results stay what their steps made them', async () => {
    const id = await campaignAt('RUNNING');
    const attacks: [string, RegExp][] = [
      [`UPDATE campaign SET goal = 'x' WHERE id = '${id}'`, /plan is fixed/],
      [
        `INSERT INTO campaign_task (campaign_id, unit_id, task) VALUES ('${id}', 'fagai', 'x')`,
        /no campaign_task while it is RUNNING/,
      ],
      [
        `INSERT INTO campaign_result (id, campaign_id, unit_id, "on", revision, checks, problems, cases, words, person_id, person, at)
         VALUES (gen_random_uuid(), '${id}', 'fagai', '2026-03-09', 1, 1, 0, 0, 'x', gen_random_uuid(), 'x', '2026-03-09T10:00Z')`,
        /writes no campaign_result/,
      ],
      ['UPDATE campaign_result SET checks = 99', /permission denied/],
    ];
    for (const [sql, message] of attacks)
      await expect(withClient(portal.appUrl, (client) => client.query(sql))).rejects.toThrow(message);
  });
});

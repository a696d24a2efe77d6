import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as c from '@/lib/disputes/commands';
import { disputePage, disputeStep, newDispute } from '@/lib/disputes/queries';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { proposeTopic } from '@/lib/meetings/commands-topic';
import { requestPage } from '@/lib/requests/queries';
import { accept, decline } from '@/lib/transfers/commands';
import { seenTransfer, transferPage } from '@/lib/transfers/queries';
import { flowView } from '@/lib/transfers/view-flow';
import { act, beside, DISPUTE_INPUT, dispute, disputeAt, SIDES } from '@/tests/support/disputes';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { request } from '@/tests/support/requests';
import { page, STEP_INPUT, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const open = (matterId: string) =>
  db().duty.findMany({
    where: { matterId, doneAt: null, cancelledAt: null },
    orderBy: [{ rule: 'asc' }, { obligorId: 'asc' }],
    select: { rule: true, obligorId: true },
  });
const letters = (matterId: string) =>
  db().letter.findMany({ where: { matterId }, orderBy: { id: 'asc' }, include: { receipts: true } });
const DECISION = { words: '该案由区应急管理局管辖', decidedOn: '2026-03-02', doc: '山政字〔2026〕9号' };

describe('a dispute that is agreed (4-4-1)', () => {
  it('runs on 法制机构 from the start, on the other side once it is accepted, and asks every side to confirm', async () => {
    const id = await dispute();
    expect(await open(id)).toEqual([{ rule: '4-4-1b', obligorId: 'sifa' }]);
    await done(act(c.acceptDispute, SIDES.legal, id, DISPUTE_INPUT.accept));
    expect(await open(id)).toEqual([
      { rule: '4-4-1', obligorId: 'ziran' },
      { rule: '4-4-1b', obligorId: 'sifa' },
    ]);
    const [notice] = await letters(id);
    expect(notice).toMatchObject({ kind: 'disputeNotice', number: '山司协〔2026〕1号' });
    expect(notice?.receipts.map((one) => one.unitId).sort()).toEqual(['zhzf', 'ziran']);
    await done(act(c.answerDispute, SIDES.respondent, id, DISPUTE_INPUT.answer));
    await done(act(c.meetOnDispute, SIDES.legal, id, DISPUTE_INPUT.meet));
    await done(act(c.interimMeasures, SIDES.legal, id, DISPUTE_INPUT.interim));
    await done(act(c.proposeOpinion, SIDES.legal, id, DISPUTE_INPUT.propose));
    expect((await open(id)).map((one) => `${one.rule} ${one.obligorId}`)).toEqual([
      '4-4-1b sifa',
      '4-4-1c zhzf',
      '4-4-1c ziran',
    ]);
  });

  it('goes round again when a side objects, and is issued only when every side has confirmed the last opinion', async () => {
    const id = await disputeAt('CONFIRMING');
    await done(act(c.confirmOpinion, SIDES.raiser, id, {}, '2026-03-02T10:00'));
    await done(act(c.objectToOpinion, SIDES.respondent, id, DISPUTE_INPUT.object, '2026-03-02T10:00'));
    expect(await stateOf(id)).toBe('COORDINATING');
    await done(act(c.proposeOpinion, SIDES.legal, id, { words: '由双方联合查处' }, '2026-03-02T11:00'));
    expect(await act(c.concludeDispute, SIDES.legal, id, {}, '2026-03-02T11:30')).toMatchObject({
      refused: true,
      message: expect.stringContaining('区综合行政执法局、区自然资源局尚未确认'),
    });
    await done(act(c.confirmOpinion, SIDES.raiser, id, {}, '2026-03-02T12:00'));
    expect(await act(c.confirmOpinion, SIDES.raiser, id, {}, '2026-03-02T12:01')).toMatchObject({ refused: true });
    await done(act(c.confirmOpinion, SIDES.respondent, id, {}, '2026-03-02T12:00'));
    await done(act(c.concludeDispute, SIDES.legal, id, {}, '2026-03-02T13:00'));
    expect(await stateOf(id)).toBe('AGREED');
    expect(await open(id)).toEqual([]);
    const opinion = (await letters(id)).at(-1);
    expect(opinion).toMatchObject({ kind: 'disputeOpinion', number: '山司协意〔2026〕1号' });
    expect(JSON.stringify(opinion?.content)).toContain('由双方联合查处');
    await done(beside(c.receiveDispute, SIDES.raiser, id));
    expect(await beside(c.receiveDispute, SIDES.raiser, id)).toMatchObject({ refused: true });
  });

  it('answered late asks for the reason and stays late', async () => {
    const id = await disputeAt('COORDINATING');
    const late = await act(c.answerDispute, SIDES.respondent, id, DISPUTE_INPUT.answer, '2026-03-10T09:00');
    expect(late).toMatchObject({ refused: true, fields: { lateReason: expect.anything() } });
    const input = { ...DISPUTE_INPUT.answer, lateReason: '调取资料' };
    await done(act(c.answerDispute, SIDES.respondent, id, input, '2026-03-10T09:00'));
    expect(await db().duty.findFirstOrThrow({ where: { matterId: id, rule: '4-4-1' } })).toMatchObject({
      dueAt: new Date(instant('2026-03-10T00:00')),
      lateReason: '调取资料',
    });
  });

  it.each([
    ['nobody on the other side', { respondentIds: [] }, 'respondentIds'],
    ['itself on the other side', { respondentIds: 'zhzf' }, 'respondentIds'],
    ['区政府 on the other side', { respondentIds: 'zhengfu' }, 'respondentIds'],
    ['a matter it cannot see', { aboutId: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND'],
  ])('is refused with %s, and writes nothing', async (_title, fields, words) => {
    const before = await db().matter.count();
    await expect(dispute(fields)).rejects.toThrow(words);
    expect(await db().matter.count()).toBe(before);
  });

  it('is not seen by a third unit, and is linked both ways to what it arises from and to a topic', async () => {
    const aboutId = await transferAt('SIGNED');
    const id = await dispute({ aboutId });
    expect(await disputePage(await as('shijian'), id, 'test')).toBeNull();
    const topic = { title: '管辖衔接', text: '研究', reason: '争议', arisesFromId: id };
    const topicId = (await done(execute(proposeTopic, await as('zhzf'), topic))).id;
    expect((await disputePage(await as('zhzf'), id, 'test'))?.links.map((link) => link.href)).toEqual([
      `/transfers/${aboutId}`,
      `/topics/${topicId}`,
    ]);
    expect((await transferPage(await as('zhzf'), aboutId, 'test'))?.links).toMatchObject([
      { relation: '相关事项', href: `/disputes/${id}` },
    ]);
    const asked = await request('materials');
    expect(await newDispute(await as('zhzf'), asked)).toMatchObject({ kind: 'COOPERATION', ticked: ['zhujian'] });
    const onPage = (await requestPage(await as('zhzf'), asked, 'test'))?.acts.others;
    expect(onPage?.map(({ href }) => href)).toContain(`/disputes/new?from=${asked}`);
    const other = await transferAt('SENT');
    await done(beside(c.connectDispute, SIDES.raiser, id, { otherId: other }));
    expect(await beside(c.connectDispute, SIDES.respondent, id, { otherId: id })).toMatchObject({ refused: true });
    expect((await disputePage(await as('zhzf'), id, 'test'))?.links).toHaveLength(3);
  });
});

describe('a dispute that 区政府 decides (4-4-2)', () => {
  it.each(['SENT', 'DECLINED', 'ACCEPTED'] as const)(
    'moves a transfer that is %s to the named unit, which can only accept (2-2-7)',
    async (state) => {
      const aboutId = await transferAt(state);
      const id = await dispute({ aboutId });
      await done(act(c.acceptDispute, SIDES.legal, id, DISPUTE_INPUT.accept));
      // 法制机构 sees the case from the start, 区政府 once it is asked.
      expect(await seenTransfer(await as('fazhi'), aboutId)).not.toBeNull();
      await done(act(c.failDispute, SIDES.legal, id, DISPUTE_INPUT.fail));
      expect(await seenTransfer(await as('zhengfu'), aboutId)).not.toBeNull();
      expect(await open(id)).toEqual([{ rule: '4-4-2', obligorId: 'zhengfu' }]);
      expect((await disputeStep(await as('zhengfu'), id, 'decide'))?.competent.must).toBe(true);
      expect(await act(c.decideDispute, SIDES.gov, id, { ...DECISION, competentId: '' })).toMatchObject({
        fields: { competentId: ['请选择管辖单位'] },
      });
      await done(act(c.decideDispute, SIDES.gov, id, { ...DECISION, competentId: 'yingji' }));
      expect(await stateOf(id)).toBe('DECIDED');
      expect(await stateOf(aboutId)).toBe('DESIGNATED');
      expect(await open(aboutId)).toEqual([{ rule: '2-2-5', obligorId: 'yingji' }]);
      const refused = await execute(decline, await as('yingji'), { ...(await page(aboutId)), ...STEP_INPUT.decline });
      expect(refused).toMatchObject({ refused: true });
      await done(execute(accept, await as('yingji'), await page(aboutId)));
      expect(await stateOf(aboutId)).toBe('ACCEPTED');
      const seen = await seenTransfer(await as('zhzf'), aboutId);
      const rows = seen && flowView(seen.record, seen.now, seen.calendar);
      expect(rows?.filter((row) => row.at === 'current').map((row) => row.step)).toEqual(['作出处理决定']);
      expect(rows?.find((row) => row.step === '区政府决定')?.note).toBe('对管辖争议的决定');
    },
  );

  it('leaves a transfer with the unit that has accepted it, where that one is named', async () => {
    const aboutId = await transferAt('ACCEPTED');
    const id = await disputeAt('REFERRED', { aboutId });
    await done(act(c.decideDispute, SIDES.gov, id, { ...DECISION, competentId: 'ziran' }));
    expect(await stateOf(aboutId)).toBe('ACCEPTED');
  });

  it('cannot name another unit once the case is decided, nor one where nobody could sign', async () => {
    const aboutId = await transferAt('DESIGNATED');
    const id = await disputeAt('REFERRED', { aboutId });
    expect(await act(c.decideDispute, SIDES.gov, id, { ...DECISION, competentId: 'ziran' })).toMatchObject({
      fields: { competentId: [expect.stringContaining('不能再指定其他单位')] },
    });
    expect(await act(c.decideDispute, SIDES.gov, id, { ...DECISION, competentId: 'lianxi' })).toMatchObject({
      refused: true,
    });
    await done(act(c.decideDispute, SIDES.gov, id, { ...DECISION, competentId: '' }));
    expect(await stateOf(aboutId)).toBe('DESIGNATED');
  });

  it('binds by a numbered letter to every side and the named unit, signed by a leader when it was reported', async () => {
    const id = await disputeAt('REFERRED', { kind: 'LAW', aboutId: '' });
    await done(act(c.decideDispute, SIDES.gov, id, { ...DECISION, competentId: '' }));
    const [, referral, decision] = await letters(id);
    expect(referral).toMatchObject({ kind: 'disputeReferral', unitId: 'sifa' });
    expect(referral?.content).toMatchObject({ kind: 'qingshi', approvedBy: '李分管' });
    expect(decision?.number).toMatch(/^山政办决〔2026〕\d+号$/);
    expect(decision?.receipts.map((one) => one.unitId).sort()).toEqual(['sifa', 'zhzf', 'ziran']);
  });

  it('is raised once at a time over the jurisdiction of one matter, and never over a draft', async () => {
    const aboutId = await transferAt('SIGNED');
    const id = await dispute({ aboutId });
    await expect(dispute({ aboutId })).rejects.toThrow('aboutId');
    await done(act(c.withdrawDispute, SIDES.raiser, id, DISPUTE_INPUT.withdraw));
    expect(await open(id)).toEqual([]);
    await dispute({ aboutId });
    await expect(dispute({ aboutId: await transferAt('DRAFT') })).rejects.toThrow('aboutId');
  });
});

describe('the database (4-4-1, 4-4-2)', () => {
  it.each([
    ['other words', 'REFERRED', "UPDATE dispute SET issue = 'x' WHERE id = $1", /what was raised is fixed/],
    [
      'a decision beside the step',
      'REFERRED',
      "UPDATE dispute SET decided_on = now(), decision_words = 'x' WHERE id = $1",
      /made once/,
    ],
    ['another decision', 'DECIDED', "UPDATE dispute SET decision_words = 'x' WHERE id = $1", /made once/],
    [
      'an opinion beside the step',
      'COORDINATING',
      "UPDATE dispute SET opinion = 'x', proposed_at = now() WHERE id = $1",
      /put to the sides/,
    ],
    ['deleting it', 'RAISED', 'DELETE FROM dispute WHERE id = $1', /permission denied/],
  ] as const)('refuses %s', async (_title, state, sql, message) => {
    const id = await disputeAt(state, { kind: 'LAW' });
    await expect(withClient(portal.appUrl, (client) => client.query(sql, [id]))).rejects.toThrow(message);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { replayAt } from '@/lib/kernel/replay';
import { withClient } from '@/lib/launch/connection.mjs';
import * as c from '@/lib/requests/commands';
import type { RequestKind } from '@/lib/requests/procedure';
import { requestPage, requestStep } from '@/lib/requests/queries';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { layFile, REQUEST_INPUT, request, requestDraft } from '@/tests/support/requests';
import { page, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

type Step = (typeof c)[Exclude<keyof typeof c, 'createRequest'>];
const act = async (command: Step, account: string, id: string, input: Record<string, unknown> = {}, at?: string) =>
  execute(command, await as(account), { ...(await page(id)), ...input }, { at });
const clock = (matterId: string, urgent = false) => db().duty.findFirstOrThrow({ where: { matterId, urgent } });
const lettersOf = (matterId: string) =>
  db().letter.findMany({ where: { matterId }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] });
const printed = async (matterId: string) =>
  JSON.stringify(letterContentSchema.parse((await lettersOf(matterId)).at(-1)?.content));
const due = (text: string) => new Date(instant(text));
const answer = { answer: '该地块为耕地。\n面积约二百平方米。' };

describe('an appraisal (4-2-1)', () => {
  it('is asked with its materials by a numbered letter and binds the unit for five working days', async () => {
    const bare = await requestDraft('appraisal');
    await db().attachment.updateMany({
      where: { matterId: bare },
      data: { removedAt: due('2026-03-02T09:00'), removeReason: '演示' },
    });
    expect(await act(c.send, 'zhzf', bare)).toMatchObject({ refused: true, fields: { _: [/应附材料/] } });
    await layFile(bare, 'request', 'zhzf');
    await done(act(c.send, 'zhzf', bare));
    expect(await clock(bare)).toMatchObject({
      rule: '4-2-1',
      standing: 'SOFT',
      obligorId: 'ziran',
      dueAt: due('2026-03-10T00:00'),
    });
    const { number } = await db().matter.findUniqueOrThrow({ where: { id: bare } });
    expect(number).toMatch(/^山综执协〔2026〕\d+号$/);
    expect(await printed(bare)).toContain('2026年3月9日24:00前书面答复');
  });

  it('kept: answered by a numbered letter on the fifth day, signed for by the asker', async () => {
    const id = await request('appraisal');
    await done(act(c.sign, 'ziran', id));
    await done(act(c.answer, 'ziran', id, answer, '2026-03-09T23:59'));
    expect(await clock(id)).toMatchObject({ doneAt: due('2026-03-09T23:59'), lateReason: null });
    expect((await lettersOf(id)).at(-1)?.number).toMatch(/^山自资协复〔2026〕\d+号$/);
    await done(act(c.close, 'zhzf', id, {}, '2026-03-10T09:00'));
    expect(await stateOf(id)).toBe('CLOSED');
    expect(await db().receipt.count({ where: { matterId: id, signedAt: null } })).toBe(0);
  });

  it('missed: answered late only with 超期说明, and stays late', async () => {
    const id = await request('appraisal');
    const late = '2026-03-10T00:00';
    expect(await act(c.answer, 'ziran', id, answer, late)).toMatchObject({ fields: { lateReason: [/超期说明/] } });
    await done(act(c.answer, 'ziran', id, { ...answer, lateReason: '测绘设备故障' }, late));
    expect(await clock(id)).toMatchObject({ lateReason: '测绘设备故障', doneAt: due(late) });
  });

  it('extended by a notice before the due instant, more than once, the first date kept; never after it', async () => {
    const id = await request('appraisal');
    const first = { toOn: '2026-03-12', reason: '需要测绘' };
    await done(act(c.extend, 'ziran', id, first, '2026-03-09T23:59'));
    expect(await clock(id)).toMatchObject({ dueAt: due('2026-03-13T00:00') });
    expect((await lettersOf(id)).at(-1)?.number).toMatch(/^山自资协延〔2026〕\d+号$/);
    await done(act(c.extend, 'ziran', id, { toOn: '2026-03-16', reason: '复测' }, '2026-03-12T10:00'));
    expect(await act(c.extend, 'ziran', id, { toOn: '2026-03-20', reason: '再延' }, '2026-03-17T00:00')).toMatchObject({
      fields: { toOn: [/期限已经届满/] },
    });
    const moved = await db().dutyExtension.findMany({ where: { duty: { matterId: id } }, orderBy: { at: 'asc' } });
    expect(moved.map((one) => one.fromDueAt)).toEqual([due('2026-03-10T00:00'), due('2026-03-13T00:00')]);
    const typo = { toOn: '2062-03-16', reason: '年份写错' };
    const other = await request('appraisal');
    expect(await act(c.extend, 'ziran', other, typo)).toMatchObject({ fields: { toOn: [/一年之内/] } });
    await done(act(c.answer, 'ziran', id, answer, '2026-03-16T10:00'));
    expect(await clock(id)).toMatchObject({ lateReason: null });
    const view = await requestPage(await as('zhzf'), id, 'test');
    expect(view?.term).toMatchObject({ pastFirst: '办结时已超过原时限5个工作日' });
    expect(view?.term?.firstOn).toContain('2026年3月9日');
    const days = (await clock(id)).counted as { on: string; reason: string }[];
    expect(days.find((day) => day.on === '2026-03-09')?.reason).toBe('工作日，原届满日');
  });

  it('urgent: asks for people on the scene at once; their arrival meets that clock alone', async () => {
    expect((await db().matter.count({ where: { type: 'appraisal', urgent: true } })).valueOf()).toBe(0);
    await expect(requestDraft('appraisal', { urgent: 'on' })).rejects.toThrow('place');
    const id = await request('appraisal', { urgent: 'on', place: '演示路1号' });
    expect(await clock(id, true)).toMatchObject({ dueAt: due('2026-03-03T09:00'), standing: 'ADVISORY' });
    const arrival = { sceneOn: '2026-03-02', sceneTime: '10:40', words: '两名技术人员到场取样。' };
    expect(await act(c.attend, 'ziran', id, arrival, '2026-03-02T10:00')).toMatchObject({
      fields: { sceneTime: [/不能晚于现在/] },
    });
    await done(act(c.attend, 'ziran', id, arrival, '2026-03-02T11:00'));
    expect(await clock(id, true)).toMatchObject({ doneAt: due('2026-03-02T11:00') });
    expect(await clock(id)).toMatchObject({ doneAt: null });
    expect(await db().request.findUniqueOrThrow({ where: { id } })).toMatchObject({ sceneAt: due('2026-03-02T10:40') });
    await done(act(c.answer, 'ziran', id, answer));
    const waiting = await request('appraisal', { urgent: 'on', place: '演示路3号' });
    await done(act(c.askMore, 'ziran', waiting, { words: '请补宗地图' }));
    await done(act(c.attend, 'ziran', waiting, arrival, '2026-03-02T11:00'));
    expect(await clock(waiting, true)).toMatchObject({ doneAt: due('2026-03-02T11:00') });
    const late = await request('appraisal', { urgent: 'on', place: '演示路2号' });
    const step = await requestStep(await as('ziran'), late, 'attend');
    expect(step).toMatchObject({ offered: true });
    expect(await act(c.attend, 'ziran', late, { ...arrival, sceneOn: '2026-03-04' }, '2026-03-04T11:00')).toMatchObject(
      {
        fields: { lateReason: [/超期说明/] },
      },
    );
  });

  it('stands still while materials are made good, and is never overdue meanwhile', async () => {
    const id = await request('appraisal');
    await done(act(c.askMore, 'ziran', id, { words: '请补宗地图' }, '2026-03-04T10:00'));
    expect((await clock(id)).dueAt.getTime()).toBeGreaterThan(instant('2199-01-01T00:00'));
    const view = await requestPage(await as('ziran'), id, 'test');
    expect(view?.status.clock).toMatchObject({ kind: 'PAUSED', dueText: '恢复后续算' });
    const own = await requestPage(await as('zhzf'), id, 'test');
    expect(own?.acts.primary?.label).toBe('补正材料');
    expect(own?.acts.others.map((one) => one.label)).not.toContain('催办');
    expect(await act(c.answer, 'ziran', id, answer)).toMatchObject({ code: 'STALE' });
    await done(act(c.supplement, 'zhzf', id, { words: '已补' }, '2026-03-11T10:00'));
    // Wednesday to Tuesday did not count: the fifth working day is now 2026-03-16.
    expect(await clock(id)).toMatchObject({ dueAt: due('2026-03-17T00:00') });
    await done(act(c.answer, 'ziran', id, answer, '2026-03-16T10:00'));
  });

  it('goes to an expert institution too, whose liaison answers', async () => {
    const id = await request('appraisal', { requestedId: 'jianding' });
    await done(act(c.answer, 'jianding', id, answer));
    expect(await stateOf(id)).toBe('ANSWERED');
    await done(act(c.add, 'jianding', id, { addition: '更正第二页。' }));
    expect(await lettersOf(id)).toHaveLength(3);
  });
});

describe('a consultation (4-2-2)', () => {
  const complex = { complex: 'on', reason: '涉及多个部门' };

  it('kept and missed', async () => {
    const [kept, missed] = [await request('consultation'), await request('consultation')];
    await done(act(c.answer, 'shijian', kept, answer, '2026-03-09T17:00'));
    expect(await clock(kept)).toMatchObject({ standing: 'STATUTORY', lateReason: null });
    await done(act(c.answer, 'shijian', missed, { ...answer, lateReason: '人员出差' }, '2026-03-11T09:00'));
    expect(await clock(missed)).toMatchObject({ lateReason: '人员出差' });
  });

  it('is extended only when it is complex, by at most ten working days; more is refused with the latest date', async () => {
    const id = await request('consultation');
    expect(await act(c.extend, 'shijian', id, { toOn: '2026-03-12', reason: '忙' })).toMatchObject({
      fields: { complex: [/情况复杂/] },
    });
    expect(await act(c.extend, 'shijian', id, { ...complex, toOn: '2026-03-24' })).toMatchObject({
      fields: { toOn: ['延长期限不得超过10个工作日，最迟可延至2026年3月23日（周一）'] },
    });
    expect(await lettersOf(id)).toHaveLength(1);
    await done(act(c.extend, 'shijian', id, { ...complex, toOn: '2026-03-23' }));
    expect(await clock(id)).toMatchObject({ dueAt: due('2026-03-24T00:00') });
    expect(await act(c.extend, 'shijian', id, { ...complex, toOn: '2026-03-25' })).toMatchObject({
      fields: { toOn: ['已经延期一次，不得再次延期，最迟为2026年3月23日（周一）'] },
    });
    const fresh = await request('consultation');
    const labels = async (one: string) =>
      (await replayAt(instant('2026-03-02T10:00'), async () => requestPage(await as('shijian'), one, 'test')))?.acts
        .others;
    expect((await labels(fresh))?.map(({ event }) => event)).toContain('extend');
    expect((await labels(id))?.map(({ event }) => event)).not.toContain('extend');
  });

  it('is kept from a longer or a second extension by the database too', async () => {
    const id = await request('consultation');
    const { id: dutyId, dueAt } = await clock(id);
    const sql = `INSERT INTO duty_extension (id, duty_id, from_due_at, to_due_at, days, reason, person_id, at)
      SELECT gen_random_uuid(), '${dutyId}', due_at, due_at + interval '3 days', 3, 'x', gen_random_uuid(), due_at - interval '1 day' FROM duty WHERE id = '${dutyId}'`;
    await expect(withClient(portal.appUrl, (client) => client.query(sql))).rejects.toThrow(/where it is complex/);
    expect((await clock(id)).dueAt).toEqual(dueAt);
  });
});

describe('legal service (4-2-3)', () => {
  it('takes the asker’s date, or the one the unit gives when it signs', async () => {
    const wished = await request('legal_service', { wishedOn: '2026-03-20' });
    expect(await clock(wished)).toMatchObject({ rule: '4-2-3', dueAt: due('2026-03-21T00:00') });
    const open = await request('legal_service');
    expect(await act(c.askMore, 'sifa', open, { words: '请补案卷' })).toMatchObject({ message: /请先签收/ });
    expect(await db().duty.count({ where: { matterId: open } })).toBe(0);
    expect(await act(c.sign, 'sifa', open)).toMatchObject({ fields: { dueOn: [/请填写答复日期/] } });
    await done(act(c.sign, 'sifa', open, { dueOn: '2026-03-18' }));
    expect(await clock(open)).toMatchObject({ obligorId: 'sifa', dueAt: due('2026-03-19T00:00') });
    await done(act(c.askMore, 'sifa', wished, { words: '请补案卷' }, '2026-03-04T10:00'));
    await done(act(c.supplement, 'zhzf', wished, { words: '已补' }, '2026-03-06T10:00'));
    // Two days did not count; a day that was named is not moved off a Sunday.
    expect(await clock(wished)).toMatchObject({ dueAt: due('2026-03-23T00:00') });
    await done(act(c.extend, 'sifa', open, { toOn: '2026-03-25', reason: '需要集体讨论' }));
    await done(act(c.answer, 'sifa', open, answer, '2026-03-25T10:00'));
    expect(await clock(open)).toMatchObject({ lateReason: null });
  });
});

describe('materials (4-2-4)', () => {
  it('are provided, or refused on a named statutory ground alone', async () => {
    const id = await request('materials');
    expect(await clock(id)).toMatchObject({ rule: '4-2-4', standing: 'ADVISORY' });
    expect(await act(c.refuse, 'zhujian', id, { ground: '不便提供', reason: '内部资料' })).toMatchObject({
      fields: { ground: [/法律、法规的名称和条款/] },
    });
    expect(await act(c.extend, 'zhujian', id, { toOn: '2026-03-12', reason: '忙' })).toMatchObject({ code: 'STALE' });
    await done(act(c.refuse, 'zhujian', id, REQUEST_INPUT.refuse ?? {}));
    expect(await stateOf(id)).toBe('REFUSED');
    expect(await printed(id)).toContain('法定事由：《行政处罚法》第五十条。');
    expect(await clock(id)).toMatchObject({ doneAt: due('2026-03-02T09:00') });
    await done(act(c.close, 'zhzf', id));
  });

  it('may not be refused by the other kinds', async () => {
    for (const kind of ['appraisal', 'consultation', 'legal_service'] as RequestKind[]) {
      const id = await request(kind);
      const account = { appraisal: 'ziran', consultation: 'shijian', legal_service: 'sifa', materials: '' }[kind];
      expect(await act(c.refuse, account, id, REQUEST_INPUT.refuse ?? {})).toMatchObject({ code: 'STALE' });
    }
  });
});

describe('any request', () => {
  it('is begun by 区综合行政执法局 alone', async () => {
    const input = { kind: 'materials', title: '请求', requestedId: 'zhujian', question: '问', facts: '事' };
    expect(await execute(c.createRequest, await as('ziran'), input)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('may arise from a transfer that the asker sees, and both show it; from one it does not see, it is refused', async () => {
    const transfer = await transferAt('SENT');
    const id = await request('consultation', { fromId: transfer });
    const view = await requestPage(await as('zhzf'), id, 'test');
    expect(view?.links).toMatchObject([{ relation: '来自', href: `/transfers/${transfer}` }]);
    expect(await db().matterLink.count({ where: { fromId: id, toId: transfer, kind: 'ARISES_FROM' } })).toBe(1);
    await expect(requestDraft('consultation', { fromId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow();
  });

  it('is revised and voided as a draft, revoked once sent; what was sent is fixed in the database', async () => {
    const draft = await requestDraft('materials');
    const revised = { title: '新标题', requestedId: 'ziran', question: '新问题', facts: '新事实' };
    await done(act(c.revise, 'zhzf', draft, revised));
    expect(await act(c.revise, 'zhzf', draft, { ...revised, requestedId: 'zhzf' })).toMatchObject({
      fields: { requestedId: ['不能向本单位提出请求'] },
    });
    await done(act(c.voidDraft, 'zhzf', draft, { words: '重复' }));
    const sent = await request('materials');
    const sql = `UPDATE request SET question = 'x' WHERE id = '${sent}'`;
    await expect(withClient(portal.appUrl, (client) => client.query(sql))).rejects.toThrow(/fixed once it is sent/);
    await done(act(c.revoke, 'zhzf', sent, { words: '已自行查明' }));
    expect(await clock(sent)).toMatchObject({ doneAt: null, cancelReason: '撤销请求：已自行查明' });
  });
});

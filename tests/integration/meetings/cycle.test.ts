import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { conveneMeeting, planMeeting } from '@/lib/meetings/commands';
import { agendaOf, DAY, does, meetingAt, PLAN, planned, propose, take } from '@/tests/support/meetings';
import { entriesOf } from '@/tests/support/people';
import { as, done, execute, fingerprint, openPortal, type Portal } from '@/tests/support/portal';
import { page, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

const duties = (matterId: string) =>
  db().duty.findMany({
    where: { matterId },
    orderBy: { rule: 'asc' },
    select: { rule: true, obligorId: true, doneAt: true, cancelledAt: true },
  });

describe('a meeting from the call to the minutes (1-4-2 … 1-4-7)', () => {
  it('goes the whole way, with its letters, receipts, duties and its topic', async () => {
    const { id, topicId } = await meetingAt('ARCHIVED');
    expect([await stateOf(id), await stateOf(topicId)]).toEqual(['ARCHIVED', 'DECIDED']);
    const letters = await db().letter.findMany({
      where: { matterId: id },
      orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    });
    expect(letters.map((one) => [one.kind, one.number])).toEqual([
      ['call', '山综执联办通〔2026〕1号'],
      ['study', '山综执联办通〔2026〕2号'],
      ['notice', '山综执联办通〔2026〕3号'],
      ['minutes', '山综执联办纪〔2026〕1号'],
    ]);
    for (const letter of letters) {
      const to = await db().receipt.count({ where: { letterId: letter.id } });
      expect(to, letter.kind).toBe(10);
    }
    const met = await duties(id);
    expect(met.map((one) => one.rule)).toEqual(['1-3-3', '1-4-2', '1-4-3a', '1-4-3b', '1-4-7']);
    expect(met.every((one) => one.doneAt !== null && one.cancelledAt === null)).toBe(true);
    expect(met.map((one) => one.obligorId)).toEqual(['lianxi', 'lianxi', 'zhengfu', 'lianxi', 'zhengfu']);
    expect((await entriesOf('topic.decide')).at(-1)).toMatchObject({ matterId: topicId });
    const told = await db().notice.findMany({ where: { kind: 'RESOLVED' } });
    expect(told.map((one) => one.unitId).sort()).toEqual(['zhzf', 'ziran']);
    const opened = await db().resolution.findMany({ where: { meetingId: id }, include: { matter: true } });
    expect(opened.map((one) => [one.topicId, one.matter.state, one.matter.ownerUnitId])).toEqual([
      [topicId, 'RUNNING', 'lianxi'],
    ]);
    const links = await db().matterLink.findMany({ where: { fromId: opened[0]?.id } });
    expect(links.map((one) => one.toId).sort()).toEqual([id, topicId].sort());
    expect((await entriesOf('resolution.open')).at(-1)).toMatchObject({ matterId: opened[0]?.id });
  });

  it('tells every member of the call, and a unit signs for it itself', async () => {
    const id = await planned({ heldOn: '2026-05-20' }, '2026-04-01T09:00');
    await does('callTopics', 'bangong', id, {}, '2026-04-02T09:00');
    await does('receiveLetters', 'ziran', id, {}, '2026-04-02T10:00');
    const receipts = await db().receipt.findMany({ where: { matterId: id, signedAt: { not: null } } });
    expect(receipts.map((one) => one.unitId)).toEqual(['ziran']);
    expect(await db().notice.count({ where: { matterId: id, kind: 'MEETING_CALL' } })).toBe(10);
  });
});

describe('the ten days before a meeting (1-4-2)', () => {
  it('refuse a monthly meeting dated too close, with the earliest possible date, changing nothing', async () => {
    const before = await fingerprint();
    const input = { ...PLAN, heldOn: '2026-03-11' };
    const answer = await execute(planMeeting, await as('bangong'), input, { at: '2026-03-02T09:00' });
    expect(answer).toMatchObject({ refused: true, code: 'RULE' });
    expect(JSON.stringify(answer)).toContain('最早可以定于2026年3月12日（周四）');
    expect(await fingerprint()).toEqual(before);
  });

  it('refuse a call that comes too late, with the earliest date, whatever reason is given; putting off helps', async () => {
    const id = await planned({ heldOn: '2026-06-17' }, '2026-06-01T09:00');
    for (const lateReason of ['', '工作繁忙']) {
      const answer = await take('callTopics', 'bangong', id, { lateReason }, '2026-06-10T09:00');
      expect(answer).toMatchObject({ refused: true, code: 'RULE' });
      expect(JSON.stringify(answer)).toContain('最早可以定于2026年6月22日（周一）');
    }
    expect(await stateOf(id)).toBe('PLANNED');
    const put = { ...PLAN, heldOn: '2026-06-24', words: '议题征集时间不足' };
    await does('reschedule', 'bangong', id, put, '2026-06-10T09:00');
    // The limit moves with the meeting; the one that had passed stays the breach it was.
    const bound = (await duties(id)).filter((one) => one.rule === '1-4-2' && one.cancelledAt === null);
    expect(bound.map((one) => one.doneAt === null).sort()).toEqual([false, true]);
    await does('callTopics', 'bangong', id, {}, '2026-06-11T09:00');
    expect(await stateOf(id)).toBe('CALLED');
  });

  it('do not bind 组长, who convenes at any time with a reason; OFFICE cannot (1-4-5)', async () => {
    const input = { ...PLAN, heldOn: '2026-07-03', reason: '处置突发事件' };
    expect(await execute(conveneMeeting, await as('bangong'), input, { at: '2026-07-02T09:00' })).toMatchObject({
      refused: true,
      code: 'FORBIDDEN',
    });
    const bare = await execute(
      conveneMeeting,
      await as('zuzhang'),
      { ...input, reason: '' },
      { at: '2026-07-02T09:00' },
    );
    expect(bare).toMatchObject({ refused: true, fields: { reason: ['请填写召集事由'] } });
    const topicId = await propose('zhzf', {}, '2026-07-02T09:00');
    const { id } = await done(execute(conveneMeeting, await as('zuzhang'), input, { at: '2026-07-02T09:30' }));
    expect(await duties(id)).toEqual([]);
    await does('submitTopics', 'bangong', id, { topicIds: topicId }, '2026-07-02T10:00');
    expect(await stateOf(topicId)).toBe('SUBMITTED');
  });
});

describe('putting a meeting off (1-4-1)', () => {
  it('keeps from when to when and why, moves the limit, and tells everybody', async () => {
    const id = await planned({ heldOn: '2026-08-19' }, '2026-08-03T09:00');
    const due = () =>
      db().duty.findFirstOrThrow({
        where: { matterId: id, rule: '1-4-2', cancelledAt: null },
        select: { dueAt: true },
      });
    const first = await due();
    await does(
      'reschedule',
      'bangong',
      id,
      { ...PLAN, heldOn: '2026-08-26', words: '与全市会议冲突' },
      '2026-08-04T09:00',
    );
    expect((await due()).dueAt.getTime() - first.dueAt.getTime()).toBe(7 * 86_400_000);
    expect(await db().meetingDateChange.findMany({ where: { meetingId: id } })).toMatchObject([
      { reason: '与全市会议冲突' },
    ]);
    const told = await db().notice.findMany({ where: { matterId: id, kind: 'MEETING_MOVED' } });
    expect(told).toHaveLength(11);
    expect(told[0]?.text).toContain('原因：与全市会议冲突');
  });

  it('or calling it off lets its topics wait for the next call, where they come back by themselves (1-4-4)', async () => {
    const { id, topicId } = await meetingAt('DISTRIBUTED', { heldOn: '2026-03-18' });
    await does('cancelMeeting', 'bangong', id, { words: '疫情防控' }, DAY.notified);
    expect(await stateOf(topicId)).toBe('POSTPONED');
    const next = await planned({ heldOn: '2026-09-16' }, '2026-09-01T09:00');
    await does('callTopics', 'bangong', next, {}, '2026-09-02T09:00');
    expect(await stateOf(topicId)).toBe('PROPOSED');
    expect(
      await db().matterLink.findMany({
        where: { fromId: topicId },
        select: { toId: true, kind: true },
        orderBy: { at: 'asc' },
      }),
    ).toEqual([
      { toId: id, kind: 'TAKEN_UP_BY' },
      { toId: next, kind: 'CARRIED_INTO' },
    ]);
  });
});

describe('topics (1-4-3, 1-4-4)', () => {
  it('are linked both ways with the matter they arise from, which the proposer must see', async () => {
    const transfer = await transferAt('SENT');
    const topicId = await propose('ziran', { arisesFromId: transfer });
    expect(await db().matterLink.count({ where: { fromId: topicId, toId: transfer, kind: 'ARISES_FROM' } })).toBe(1);
    await expect(propose('shangwu', { arisesFromId: transfer })).rejects.toThrow('NOT_FOUND');
  });

  it('are all decided before 组长 concludes: approved, returned with words, merged, postponed', async () => {
    const ids = [];
    for (const title of ['甲', '乙', '丙', '丁']) ids.push(await propose('ziran', { title }, '2026-10-08T09:00'));
    const [one, two, three, four] = ids as [string, string, string, string];
    const id = await planned({ heldOn: '2026-10-28' }, '2026-10-09T09:00');
    await does('callTopics', 'bangong', id, {}, '2026-10-09T10:00');
    await does('submitTopics', 'bangong', id, { topicIds: ids }, '2026-10-20T09:00');
    const at = '2026-10-20T10:00';
    await does('approveTopic', 'zuzhang', one, { words: '' }, at);
    expect(await take('concludeTopics', 'zuzhang', id, {}, at)).toMatchObject({ refused: true, code: 'RULE' });
    expect(await take('returnTopic', 'zuzhang', two, { words: '' }, at)).toMatchObject({
      fields: { words: ['请填写审定意见'] },
    });
    await does('returnTopic', 'zuzhang', two, { words: '先行会商' }, at);
    expect(await take('mergeTopic', 'zuzhang', three, { intoId: two, words: '' }, at)).toMatchObject({ refused: true });
    await does('mergeTopic', 'zuzhang', three, { intoId: one, words: '' }, at);
    await does('postponeTopic', 'zuzhang', four, { words: '条件不成熟' }, at);
    await does('concludeTopics', 'zuzhang', id, {}, at);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['APPROVED', 'RETURNED', 'MERGED', 'POSTPONED']);
    await does('distribute', 'bangong', id, {}, '2026-10-21T09:00');
    const opinion = { stance: 'SUGGEST', words: '建议明确时限' };
    await does('opine', 'shangwu', one, opinion, '2026-10-22T09:00');
    expect(await take('opine', 'caizheng', one, opinion, '2026-10-22T09:00')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await db().topicOpinion.findMany({ where: { topicId: one } })).toMatchObject([{ unitId: 'shangwu' }]);
  });
});

describe('the agenda', () => {
  it('is set by two clerks one after the other: the slower one is told to look again (STALE)', async () => {
    const { id } = await meetingAt('DISTRIBUTED');
    const seen = await page(id);
    const add = { act: 'add', title: '通报工作', minutes: '10', presenter: '办公室' };
    await does('setAgenda', 'bangong', id, add, DAY.distributed);
    const slower = await take('setAgenda', 'bangong-zr', id, { ...seen, ...add, title: '另一项' }, DAY.distributed);
    expect(slower).toMatchObject({ refused: true, code: 'STALE' });
    const last = (await agendaOf(id)).at(-1);
    await does('setAgenda', 'bangong', id, { act: 'move', itemId: last?.id, to: '1' }, DAY.distributed);
    expect((await agendaOf(id)).map((one) => [one.position, one.title]).slice(0, 1)).toEqual([[1, '通报工作']]);
  });
});

describe('attendance (1-4-6)', () => {
  it('takes a reply with its reason, a signature on the day only, and nothing once the meeting was held', async () => {
    const { id } = await meetingAt('NOTIFIED');
    const leave = { reply: 'LEAVE', person: '', reason: '' };
    expect(await take('replyToNotice', 'shangwu', id, leave, DAY.replied)).toMatchObject({
      fields: { reason: ['请填写请假事由'] },
    });
    await does('replyToNotice', 'shangwu', id, { ...leave, reason: '参加招商活动' }, DAY.replied);
    expect(await take('replyToNotice', 'caizheng', id, leave, DAY.replied)).toMatchObject({ code: 'NOT_FOUND' });
    const signature = { unitId: 'ziran', attendee: '李演示', substitute: 'on' };
    expect(await take('signIn', 'bangong', id, signature, DAY.replied)).toMatchObject({ refused: true, code: 'RULE' });
    await does('signIn', 'bangong', id, signature, DAY.held);
    expect(await take('signIn', 'bangong', id, signature, DAY.held)).toMatchObject({ refused: true });
    await does(
      'holdMeeting',
      'bangong',
      id,
      { beganAt: '14:30', endedAt: '16:00', presidedBy: '组长演示' },
      DAY.recorded,
    );
    expect(await take('signIn', 'bangong', id, { ...signature, unitId: 'zhzf' }, DAY.recorded)).toMatchObject({
      refused: true,
    });
  });
});

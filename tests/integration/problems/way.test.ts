import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLevel } from '@/lib/confidentiality/commands';
import { confidentialityPage } from '@/lib/confidentiality/queries';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { reviseTopic } from '@/lib/meetings/commands-topic';
import { topicPage } from '@/lib/meetings/queries-topic';
import { noticePage } from '@/lib/notices/queries';
import * as c from '@/lib/problems/commands';
import { problemPage } from '@/lib/problems/queries';
import { forNamed } from '@/tests/support/confidential';
import { act, drafted, raised } from '@/tests/support/office-matters';
import { as, done, instant, openPortal, type Portal } from '@/tests/support/portal';
import { stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const DIRECT = { rectifierId: 'zhzf', words: '补齐界址测绘流程。', dueOn: '2026-03-31' };
const clock = (matterId: string) => db().duty.findFirstOrThrow({ where: { matterId }, orderBy: { round: 'desc' } });

describe('a problem of 不衔接, 越位 or 缺位 (1-2-3)', () => {
  it('raised by a unit is seen by it and OFFICE alone, until OFFICE hands it on to the units concerned', async () => {
    const id = await raised();
    const sees = async (account: string) => (await problemPage(await as(account), id, 'test')) !== null;
    expect([await sees('ziran'), await sees('bangong'), await sees('zhzf')]).toEqual([true, true, false]);
    expect(await db().notice.count({ where: { matterId: id, unitId: 'lianxi', kind: 'PROBLEM_RAISED' } })).toBe(1);
    await done(act(c.coordinate, 'bangong', id, { words: '由办公室组织协调' }));
    expect([await sees('zhzf'), await sees('yingji'), await sees('fagai')]).toEqual([true, true, false]);
  });

  it('becomes a topic of the joint meeting, linked both ways, and is settled with the result', async () => {
    const id = await raised();
    await done(act(c.toTopic, 'bangong', id, { topicId: '', text: '界址测绘由谁承担', words: '两家意见不一' }));
    const topic = await db().topic.findFirstOrThrow({ include: { matter: true } });
    expect(topic).toMatchObject({ proposerId: 'ziran', matter: { state: 'PROPOSED', ownerUnitId: 'ziran' } });
    const seen = await topicPage(await as('ziran'), topic.id, 'test');
    expect(seen?.links).toMatchObject([{ relation: '来自', href: `/problems/${id}` }]);
    const page = await problemPage(await as('bangong'), id, 'test');
    expect(page?.links).toMatchObject([{ relation: '由此提出', href: `/topics/${topic.id}` }]);
    await done(act(c.settle, 'bangong', id, { words: '会议议定由移送单位完成。' }));
    expect(await stateOf(id)).toBe('CLOSED');
    const other = await raised({}, 'yingji');
    await done(act(c.toTopic, 'bangong', other, { topicId: topic.id, text: '', words: '并入同一议题' }));
    expect(await db().topic.count()).toBe(1);
    expect((await problemPage(await as('bangong'), other, 'test'))?.links).toMatchObject([{ relation: '列入' }]);
  });

  it('for named people goes before the members under another name, and so does what came of it before it was sealed (4-2-5, 1-4-3)', async () => {
    const title = '某企业举报线索移送无人受理';
    const told = async () => JSON.stringify(await noticePage(await as('bangong-zr'), false));
    const id = await raised({ title });
    await forNamed(id, ['ziran', 'bangong']);
    const raise = (name: string) =>
      act(c.toTopic, 'bangong', id, { title: name, text: '请研究受理分工', words: '需要研究' });
    for (const name of ['', `关于${title}的研究`])
      expect(await raise(name)).toMatchObject({ fields: { title: [expect.stringContaining('另拟')] } });
    await done(raise('举报线索受理分工'));
    expect(await told()).not.toContain(title);

    const later = await raised({ title: '某工地噪声投诉移送无人受理' });
    await done(act(c.toTopic, 'bangong', later, { text: '请研究', words: '需要研究' }));
    const topic = await db().topic.findFirstOrThrow({ where: { matter: { title: '某工地噪声投诉移送无人受理' } } });
    const proposal = await drafted({ title: '解决某工地噪声投诉移送无人受理的问题', sources: [topic.id] });
    expect(await told()).toContain('某工地噪声投诉');
    const people = await db().person.findMany({ where: { account: { in: ['ziran', 'bangong'] } } });
    const sealed = { level: 'NAMED', people: people.map((one) => one.id), reason: '涉及举报人' };
    const seal = (otherName: string) => act(setLevel, 'ziran', later, { ...sealed, otherName });
    const bearing = (await confidentialityPage(await as('ziran'), later, 'test'))?.namesakes;
    expect(bearing?.toSorted()).toEqual(['会议议题', '改革建议']);
    for (const name of ['', '再议某工地噪声投诉移送无人受理'])
      expect(await seal(name)).toMatchObject({ fields: { otherName: [expect.any(String)] } });
    await done(seal('投诉受理分工'));
    const named = await db().matter.findMany({ where: { id: { in: [topic.id, proposal] } } });
    expect(named.map((one) => one.title).toSorted()).toEqual(['投诉受理分工', '解决投诉受理分工的问题'].toSorted());
    expect(await told()).not.toContain('某工地噪声投诉');
    const back = { title: '某工地噪声投诉移送无人受理', text: '请研究', reason: '无' };
    expect(await act(reviseTopic, 'ziran', topic.id, back)).toMatchObject({ fields: { title: [expect.any(String)] } });
  });

  it('is put right by a unit by its own date: reported, sent back, extended, accepted, struck off', async () => {
    const id = await raised({}, 'bangong');
    await done(act(c.direct, 'bangong', id, DIRECT));
    expect(await clock(id)).toMatchObject({
      rule: '1-2-3',
      obligorId: 'zhzf',
      dueAt: new Date(instant('2026-04-01T00:00')),
    });
    await done(act(c.report, 'zhzf', id, { words: '已起草流程' }));
    await done(act(c.extend, 'bangong', id, { toOn: '2026-04-10', reason: '需要会签' }));
    await done(act(c.propose, 'zhzf', id, { achieved: '流程已印发' }));
    await done(act(c.sendBack, 'bangong', id, { words: '请附文件' }));
    const on = '2026-04-12T09:00';
    expect(await act(c.propose, 'zhzf', id, { achieved: '已附' }, on)).toMatchObject({
      fields: { lateReason: [expect.any(String)] },
    });
    await done(act(c.propose, 'zhzf', id, { achieved: '已附', lateReason: '会签较慢' }, on));
    await done(act(c.accept, 'bangong-zr', id, { words: '' }, on));
    expect(await clock(id)).toMatchObject({ doneAt: new Date(instant(on)), lateReason: '会签较慢' });
    expect(await db().problem.findUniqueOrThrow({ where: { id } })).toMatchObject({ result: '已附' });
  });

  it('may be taken back from the unit, which is bound no more, and closed with words', async () => {
    const id = await raised();
    await done(act(c.direct, 'bangong', id, DIRECT));
    await done(act(c.takeBack, 'bangong', id, { words: '责任单位有误' }));
    expect(await clock(id)).toMatchObject({ doneAt: null, cancelReason: '撤回整改意见：责任单位有误' });
    await done(act(c.direct, 'bangong', id, { ...DIRECT, rectifierId: 'yingji' }));
    expect((await problemPage(await as('yingji'), id, 'test'))?.term?.presentOn).toContain('3月31日');
    const other = await raised();
    await done(act(c.dismiss, 'bangong', other, { words: '已在其他事项中解决' }));
    expect(await stateOf(other)).toBe('CLOSED');
    const third = await raised();
    await done(act(c.withdraw, 'ziran', third, { words: '已自行解决' }));
    expect(await stateOf(third)).toBe('WITHDRAWN');
  });

  it.each([
    ['no unit', { concerned: [] }, 'concerned'],
    ['a unit that cannot act', { concerned: ['zhengfu'] }, 'concerned'],
    ['a clause that does not exist', { clause: '9-9-9' }, 'clause'],
  ])('refuses %s, with the words beside the field', async (_title, fields, field) => {
    await expect(raised(fields)).rejects.toThrow(field);
  });

  it('is guarded by the database: what was raised and how it was settled stay', async () => {
    const id = await raised();
    const attacks: [string, RegExp][] = [
      [`UPDATE problem SET facts = 'x' WHERE id = '${id}'`, /raised is fixed/],
      [`UPDATE problem SET result = 'x', settled_at = now(), settled_by = 'x' WHERE id = '${id}'`, /settled once/],
      [`UPDATE problem SET proposed_at = now() WHERE id = '${id}'`, /by its steps/],
      [`DELETE FROM problem WHERE id = '${id}'`, /permission denied/],
    ];
    for (const [sql, message] of attacks)
      await expect(withClient(portal.appUrl, (client) => client.query(sql))).rejects.toThrow(message);
  });
});

import { nextWorkday, OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { localDate } from '@/lib/rulebook/local-date';
import { rows, stateOf, value } from './support/database';
import { dayFromToday, idOf, moveMeeting } from './support/meeting';
import { expect, test } from './support/portal';
import { stateWord, take } from './support/transfer';

test('1-4-2 … 1-4-7, 1-3-4: four people from the plan of a meeting to a resolution accepted, the minutes once returned', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const title = `端到端演示议题${process.pid}`;
  const [office, director] = [await open('bangong'), await open('bangong-zr')];
  const [unit, leader] = [await open('ziran'), await open('zuzhang')];
  let [meeting, topic] = ['', ''];

  await test.step('the office plans the meeting on the earliest day and calls for topics', async () => {
    await office.goto('/meetings');
    await office.getByRole('link', { name: '安排例会' }).click();
    await office.getByRole('button', { name: '确认安排' }).click();
    await expect(office.getByText('例会已安排')).toBeVisible();
    meeting = `/meetings/${idOf(office)}`;
    await take(office, '发出征集议题通知', '确认发出');
    await expect(stateWord(office, '征集议题中')).toBeVisible();
  });

  await test.step('a unit finds the call and proposes a topic', async () => {
    await unit.goto(meeting);
    await take(unit, '签收', '确认签收');
    await unit.goto('/topics/new');
    await unit.getByLabel('议题名称', { exact: true }).fill(title);
    await unit.getByLabel('议题内容', { exact: true }).fill('移送时是否附界址测绘成果，建议明确。');
    await unit.getByLabel('提出理由', { exact: true }).fill('多次退回补测。');
    await unit.getByRole('button', { name: '提出议题' }).click();
    await expect(unit.getByText('议题已提出')).toBeVisible();
    topic = `/topics/${idOf(unit)}`;
  });

  await test.step('the office submits it, 组长 approves it, it goes to every member for study', async () => {
    await office.goto(meeting);
    await take(office, '汇总议题报组长审定', '确认报送', async () => {
      for (const box of await office.getByRole('checkbox').all()) await box.uncheck();
      await office.getByRole('checkbox', { name: title }).check();
    });
    await leader.goto(topic);
    await take(leader, '同意上会', '同意上会');
    await leader.goto(meeting);
    await take(leader, '议题审定完毕', '确认审定完毕');
    await office.goto(meeting);
    await take(office, '交各成员单位研究', '确认印发');
    await unit.goto(topic);
    await unit.getByRole('link', { name: '提出研究意见' }).click();
    await unit.getByLabel('有修改建议', { exact: true }).check();
    await unit.getByLabel('研究意见', { exact: true }).fill('建议一并明确费用渠道。');
    await unit.getByRole('button', { name: '提交意见' }).click();
    await expect(unit.locator('#opinions')).toContainText('建议一并明确费用渠道。');
  });

  await test.step('the agenda begins with the open resolutions; the notice goes out, the unit answers', async () => {
    await office.goto(`${meeting}/setAgenda`);
    await expect(office.locator('.drag-list > li').first()).toContainText('通报议定事项落实情况');
    await expect(office.locator('#standing a').first()).toBeVisible();
    await office.goto(meeting);
    await take(office, '发出会议通知', '确认发出');
    await unit.goto(meeting);
    await take(unit, '回复参会人员', '提交回执', async () => {
      await unit.getByLabel('参加', { exact: true }).check();
      await unit.getByLabel('参会人（选填）', { exact: true }).fill('演示壬（局长）');
    });
    const invitation = await unit.request.get(`${meeting}/calendar`);
    expect(await invitation.text()).toContain('METHOD:PUBLISH');
  });

  await test.step('on the day the office enters who came and what was said', async () => {
    await moveMeeting(meeting.slice(10), 0);
    await office.goto(`${meeting}/signIn`);
    const seat = office.getByRole('form', { name: '区自然资源局签到' });
    await expect(seat.getByLabel('签到人')).toHaveValue('演示壬（局长）');
    await seat.getByRole('button', { name: '登记' }).click();
    await expect(office.getByText('已签到 1 个单位')).toBeVisible();
    await office.goto(meeting);
    await take(office, '登记会议召开', '确认登记', () => office.getByLabel('结束时间').fill('16:10'));
    await office.goto(`${meeting}/recordTopic`);
    const record = office.getByRole('form', { name: `记录${title}` });
    await record.getByLabel('讨论情况').fill('各单位同意。');
    await record.getByLabel('形成议定事项').check();
    await record.getByRole('button', { name: '保存' }).click();
    const recorded = 'SELECT count(*) FROM agenda_item WHERE meeting_id = $1 AND outcome IS NOT NULL';
    await expect.poll(() => value(recorded, [meeting.slice(10)])).toBe('1');
  });

  const write = async (content: string) => {
    await office.goto(`${meeting}/saveMinutes`);
    const form = office.getByRole('form', { name: `修改${title}` });
    const section = office.locator('section').filter({ has: office.getByRole('heading', { name: title }) });
    await section.locator('summary').first().click();
    await form.getByLabel('议定内容').fill(content);
    await form.getByLabel('牵头单位').selectOption('ziran');
    await form.getByLabel('完成时限').fill(await dayFromToday(30));
    await form.getByLabel('成果形式').fill('移送指引');
    await form.getByRole('button', { name: '保存这一项' }).click();
    await expect(office.locator('p').filter({ hasText: content }).first()).toBeVisible();
    await office.goto(meeting);
    await take(office, '送核稿', '确认送核稿');
    await director.goto(meeting);
    await take(director, '核稿无误，呈组长签发', '确认呈送', () =>
      expect(director.getByText(`会议议定，${content}`)).toBeVisible(),
    );
    await leader.goto(meeting);
  };

  await test.step('the minutes are reviewed, returned by 组长 with words, written again and signed', async () => {
    await write('由移出单位附测绘成果');
    await take(leader, '退回修改', '确认退回', () => leader.getByLabel('退回意见').fill('请写明费用渠道。'));
    await office.goto(meeting);
    await expect(office.getByText('请写明费用渠道。').first()).toBeVisible();
    await write('由移出单位附测绘成果，费用按原渠道列支');
    await take(leader, '签发纪要', '确认签发');
    await expect(leader.getByText(/纪要已签发（山综执联办纪〔\d{4}〕\d+号）/)).toBeVisible();
    expect(await stateOf(topic.slice(8))).toBe('DECIDED');
  });

  await test.step('the unit signs for them; its resolution is extended once, proposed and accepted', async () => {
    await unit.goto(meeting);
    await expect(unit.locator('#minutes')).toContainText('费用按原渠道列支');
    await take(unit, '签收', '确认签收');
    const id = await value('SELECT id FROM resolution WHERE meeting_id = $1', [meeting.slice(10)]);
    const resolution = `/resolutions/${id}`;
    // A new date must be a working day.
    const later = nextWorkday(OFFICIAL_CALENDAR, localDate(await dayFromToday(45)));
    await office.goto(resolution);
    await take(office, '同意延期', '确认延期', async () => {
      await office.getByLabel('新的时限').fill(later);
      await office.getByLabel('延期理由').fill('费用渠道需要会商。');
    });
    await expect(office.locator('#term')).toContainText('费用渠道需要会商。');
    await unit.goto(resolution);
    await take(unit, '申请销号', '确认申请', () => unit.getByLabel('落实情况').fill('移送指引已印发。'));
    await office.goto(resolution);
    await take(office, '同意销号', '确认销号');
    await expect(stateWord(office, '已销号')).toBeVisible();
    const [duty] = await rows(
      `SELECT (done_at < due_at)::text AS "inTime" FROM duty WHERE matter_id = $1 AND rule = '1-3-4'`,
      [id],
    );
    expect(duty).toEqual({ inTime: 'true' });
  });
});

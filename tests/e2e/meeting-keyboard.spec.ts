import { stateOf, value } from './support/database';
import { focused, press, tabTo, type } from './support/keyboard';
import { agendaTitles, dayFromToday, idOf, moveMeeting } from './support/meeting';
import { expect, type Page, test } from './support/portal';

/** Presses a button that leads to the page of the matter again. */
async function confirm(page: Page, words: string, href: string): Promise<void> {
  await press(page, words);
  await expect(page).toHaveURL(new RegExp(`${href}(?:[?#].*)?$`));
}

/** Chooses one of a group: Tab comes to its first, the arrows go on to what a label begins with. */
async function choose(page: Page, first: string, label = first): Promise<void> {
  await tabTo(page, first);
  await page.keyboard.press('Space');
  while (!(await focused(page)).startsWith(label)) await page.keyboard.press('ArrowDown');
}

/** Tabs through the boxes on the way to a button and leaves ticked only what a label begins with. */
async function tickOnly(page: Page, label: string, button: string): Promise<void> {
  while ((await focused(page)) !== button) {
    const ticked = await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.checked);
    if (ticked !== undefined && ticked !== (await focused(page)).startsWith(label)) await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
}

/** Goes down a list of choices to a value. */
async function pick(page: Page, label: string, choice: string): Promise<void> {
  await tabTo(page, label);
  const at = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
  while ((await at()) !== choice) await page.keyboard.press('ArrowDown');
}

/** Tabs on into the form of a name. */
async function enterForm(page: Page, name: string): Promise<void> {
  const inside = () => page.evaluate((form) => document.activeElement?.closest('form')?.ariaLabel === form, name);
  while (!(await inside())) await page.keyboard.press('Tab');
}

test('1-4-2 … 1-4-7, 1-3-4: from the plan of a meeting to a resolution accepted four people need nothing but a keyboard', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const title = `键盘议题${process.pid}`;
  const [office, director] = [await open('bangong'), await open('bangong-zr')];
  const [unit, leader] = [await open('ziran'), await open('zuzhang')];
  let [meeting, topic] = ['', ''];
  const at = (page: Page, step: string) => page.goto(`${meeting}/${step}`);

  await test.step('the office plans the meeting and calls for topics, a unit proposes one', async () => {
    await office.goto('/meetings/new');
    await press(office, '确认安排');
    await expect(office.getByText('例会已安排')).toBeVisible();
    meeting = `/meetings/${idOf(office)}`;
    await press(office, '发出征集议题通知');
    await office.waitForURL(/callTopics$/);
    await confirm(office, '确认发出', meeting);
    await at(unit, 'receive');
    await confirm(unit, '确认签收', meeting);
    await unit.goto('/topics/new');
    await type(unit, [
      ['议题名称', title],
      ['议题内容', '移送时是否附界址测绘成果，建议明确。'],
      ['提出理由', '多次退回补测。'],
    ]);
    await press(unit, '提出议题');
    await expect(unit.getByText('议题已提出')).toBeVisible();
    topic = `/topics/${idOf(unit)}`;
  });

  await test.step('组长 approves it, the members study it', async () => {
    await at(office, 'submitTopics');
    await tickOnly(office, title, '确认报送');
    await confirm(office, '确认报送', meeting);
    await leader.goto(`${topic}/approve`);
    await confirm(leader, '同意上会', topic);
    await at(leader, 'concludeTopics');
    await confirm(leader, '确认审定完毕', meeting);
    await at(office, 'distribute');
    await confirm(office, '确认印发', meeting);
    await unit.goto(`${topic}/opine`);
    await choose(unit, '同意', '有修改建议');
    await type(unit, [['研究意见', '建议一并明确费用渠道。']]);
    await confirm(unit, '提交意见', topic);
  });

  await test.step('the office moves an item by its button and sends the notice, the unit answers', async () => {
    await at(office, 'setAgenda');
    await press(office, `上移：${title}`);
    await expect(office.locator('.drag-list > li').first()).toContainText(title);
    expect((await agendaTitles(meeting.slice(10)))[0]).toBe(title);
    await at(office, 'notify');
    await press(office, '确认发出');
    await expect(office.getByText('会议通知已发出')).toBeVisible();
    await unit.goto(meeting);
    await press(unit, '回复参会人员');
    await unit.waitForURL(/reply$/);
    await choose(unit, '参加');
    await type(unit, [['参会人', '演示壬（局长）']]);
    await press(unit, '提交回执');
    await expect(unit.getByText('回执已提交')).toBeVisible();
  });

  await test.step('on the day the office enters who came and what was said', async () => {
    await moveMeeting(meeting.slice(10), 0);
    await at(office, 'signIn');
    await enterForm(office, '区自然资源局签到');
    await press(office, '登记');
    await expect(office.getByText('已签到 1 个单位')).toBeVisible();
    await at(office, 'hold');
    await tabTo(office, '结束时间');
    await office.keyboard.type('0410PM');
    await expect(office.getByLabel('结束时间')).toHaveValue('16:10');
    await confirm(office, '确认登记', meeting);
    await at(office, 'recordTopic');
    await enterForm(office, `记录${title}`);
    await type(office, [['讨论情况', '各单位同意。']]);
    await choose(office, '形成议定事项');
    await press(office, '保存');
    const recorded = 'SELECT count(*) FROM agenda_item WHERE meeting_id = $1 AND outcome IS NOT NULL';
    await expect.poll(() => value(recorded, [meeting.slice(10)])).toBe('1');
  });

  await test.step('the minutes are written, reviewed and signed', async () => {
    await at(office, 'saveMinutes');
    await press(office, '填写');
    await type(office, [['议定内容', '由移出单位附测绘成果']]);
    await pick(office, '牵头单位', 'ziran');
    await tabTo(office, '完成时限');
    const [year, month, day] = (await dayFromToday(30)).split('-');
    await office.keyboard.type(`${month}${day}${year}`); // the parts as Chromium itself lays them out, in its own language
    await type(office, [['成果形式', '移送指引']]);
    await press(office, '保存这一项');
    await expect(office.locator('p').filter({ hasText: '由移出单位附测绘成果' })).toBeVisible();
    await office.goto(meeting);
    await press(office, '送核稿');
    await office.waitForURL(/submitMinutes$/);
    await press(office, '确认送核稿');
    await expect(office.getByText('纪要已送核稿')).toBeVisible();
    await at(director, 'present');
    await confirm(director, '确认呈送', meeting);
    await leader.goto(meeting);
    await press(leader, '签发纪要');
    await leader.waitForURL(/signMinutes$/);
    await press(leader, '确认签发');
    await expect(leader.getByText('纪要已签发').first()).toBeVisible();
    expect(await stateOf(meeting.slice(10))).toBe('ISSUED');
  });

  await test.step('the unit carries its resolution out, the office accepts', async () => {
    const id = await value('SELECT id FROM resolution WHERE meeting_id = $1', [meeting.slice(10)]);
    await unit.goto(`/resolutions/${id}/propose`);
    await type(unit, [['落实情况', '移送指引已印发。']]);
    await confirm(unit, '确认申请', `/resolutions/${id}`);
    await office.goto(`/resolutions/${id}/accept`);
    await confirm(office, '确认销号', `/resolutions/${id}`);
    expect(await stateOf(id)).toBe('DONE');
  });
});

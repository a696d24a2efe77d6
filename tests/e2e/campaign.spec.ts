import { command } from './support/api';
import { rows, value } from './support/database';
import { expect, test } from './support/portal';
import { stateWord, take } from './support/transfer';

test('1-2-4, 7-2-1: a campaign is planned, deployed, told to the police before it can start, tells of its day and is closed', async ({
  open,
}) => {
  const [days] = await rows(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS today,
    to_char(now() AT TIME ZONE 'Asia/Shanghai' + interval '3 days', 'YYYY-MM-DD') AS until`);
  const { today = '', until = '' } = days ?? {};
  const title = `端到端演示专项行动${process.pid}`;
  const office = await open('bangong', { refusals: true });
  const leader = await open('zuzhang');
  const bureau = await open('zhzf');
  let address = '';

  await test.step('the office plans it and gives the bureau its task', async () => {
    await office.goto('/campaigns');
    await office.getByRole('link', { name: '拟订行动方案' }).click();
    await office.getByLabel('行动名称', { exact: true }).fill(title);
    await office.getByLabel('行动依据', { exact: true }).fill('联席会议议定事项。');
    await office.getByLabel('目标和内容', { exact: true }).fill('整治占道经营。');
    await office.getByLabel('开始日期', { exact: true }).fill(today);
    await office.getByLabel('结束日期', { exact: true }).fill(until);
    await office.getByLabel('牵头单位', { exact: true }).selectOption('zhzf');
    await office.getByRole('button', { name: '保存，下一步写任务分工' }).click();
    const task = office.getByRole('form', { name: '增加一个单位' });
    await task.getByLabel('任务单位', { exact: true }).selectOption('zhzf');
    await task.getByLabel('任务', { exact: true }).fill('检查沿街商户。');
    await task.getByRole('button', { name: '增加任务' }).click();
    await expect(office.getByText('任务分工已保存').first()).toBeVisible();
    await office.getByRole('link', { name: '报组长批准' }).click();
    await office.getByRole('button', { name: '确认报批' }).click();
    await expect(stateWord(office, '待组长批准')).toBeVisible();
    address = new URL(office.url()).pathname;
  });

  await test.step('组长 finds it on his desk and deploys it', async () => {
    await leader.goto('/');
    await leader.locator(`main a[href^="${address}"]`).first().click();
    await take(leader, '批准部署', '批准部署');
    await expect(stateWord(leader, '已部署，待通知公安机关')).toBeVisible();
  });

  await test.step('the start is refused before the police were told, on the page and by the command', async () => {
    await office.goto(`${address}/start`);
    await expect(office.getByText('公安机关还没有收到通知，不能启动行动')).toBeVisible();
    const id = address.split('/').at(-1) ?? '';
    const version = Number(await value('SELECT version FROM matter WHERE id = $1', [id]));
    const answer = await command(office, 'campaign.start', { id, version });
    expect(answer.ok()).toBe(false);
    expect(await answer.text()).toContain('公安机关还没有收到通知');
  });

  await test.step('the bureau tells the police by a numbered letter', async () => {
    await bureau.goto(address);
    await take(bureau, '通知公安机关', '发函通知', async () => {
      await bureau.getByLabel('集结时间和地点', { exact: true }).fill('8时30分，局院内');
      await bureau.getByLabel('需要保障的事项', { exact: true }).fill('请安排6名警力维持秩序。');
    });
    await expect(bureau.locator('#letters')).toContainText(/山综执警〔\d{4}〕\d+号/);
  });

  await test.step('the office starts it, the bureau tells of its day twice: the latest counts', async () => {
    await office.goto(address);
    await take(office, '启动行动', '确认启动');
    for (const checks of ['10', '12']) {
      await bureau.goto(address);
      await take(bureau, '填报每日战果', '确认填报', async () => {
        await bureau.getByLabel('检查（家、处）').fill(checks);
        await bureau.getByLabel('发现问题（个）').fill('3');
        await bureau.getByLabel('立案查处（件）').fill('1');
        await bureau.getByLabel('情况说明').fill('检查沿街商户。');
      });
    }
    await expect(bureau.locator('#results')).toContainText('12');
    await expect(bureau.getByText('逐日战果 1 条')).toBeVisible();
  });

  await test.step('the bureau reports its task done and sums up, the office closes', async () => {
    await take(bureau, '报告任务完成', '确认完成', () => bureau.getByLabel('完成情况').fill('已全部检查。'));
    await take(bureau, '总结行动', '确认总结', () => bureau.getByLabel('行动总结').fill('检查12家，立案1件。'));
    await office.goto(address);
    await take(office, '办结', '确认办结');
    await expect(stateWord(office, '已办结')).toBeVisible();
    await expect(office.locator('#outcome')).toContainText('检查12家，立案1件。');
  });
});

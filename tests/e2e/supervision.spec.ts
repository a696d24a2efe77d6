import { rows } from './support/database';
import { expect, test } from './support/portal';
import { stateWord, take } from './support/transfer';

const WEEK = `to_char(now() AT TIME ZONE 'Asia/Shanghai' + interval '7 days', 'YYYY-MM-DD')`;

test('1-2-1: the office orders a unit to act, by a numbered letter; the unit answers by its own', async ({ open }) => {
  const [matter] = await rows(`SELECT m.id::text, m.title, ${WEEK} AS due
    FROM matter m JOIN case_transfer t ON t.id = m.id WHERE m.state = 'ACCEPTED' AND t.handler_id = 'yingji' ORDER BY m.id LIMIT 1`);
  const { id = '', due = '', title = '' } = matter ?? {};
  const words = `请报告办理进展和完成时间（端到端演示 ${process.pid}）。`;
  const office = await open('bangong');

  await test.step('the office orders', async () => {
    await office.goto(`/transfers/${id}`);
    await take(office, '督办', '确认督办', async () => {
      await office.getByLabel('承办单位', { exact: true }).selectOption({ label: '区应急管理局' });
      await office.getByLabel('督办要求').fill(words);
      await office.getByLabel('办理时限').fill(due);
    });
    await expect(office.getByText('已督办').first()).toBeVisible();
  });

  await test.step('the unit finds it on its desk, reads the letter, signs and answers', async () => {
    const unit = await open('yingji');
    await unit.goto('/');
    await unit
      .getByRole('link', { name: `关于${title}的督办` })
      .first()
      .click();
    await expect(unit.getByText(words).first()).toBeVisible();
    const letter = unit.getByRole('region', { name: '函件' }).or(unit.locator('#letters')).getByRole('link').first();
    const file = await unit.request.get((await letter.getAttribute('href')) ?? '');
    expect(file.headers()['content-type']).toContain('wordprocessingml');
    await take(unit, '签收', '确认签收');
    await take(unit, '答复督办', '确认答复', () => unit.getByLabel('办理情况').fill('已现场核查，三日内作出决定。'));
    await expect(stateWord(unit, '已答复')).toBeVisible();
    await expect(unit.locator('#letters')).toContainText('督复〔');
  });

  await test.step('the register shows the answer', async () => {
    await office.goto('/orders?tab=over');
    const row = office.getByRole('row').filter({ hasText: words });
    await expect(row).toContainText(title);
    await expect(row).toContainText('已现场核查，三日内作出决定。');
  });
});

test('1-2-1: a unit is ordered without any matter, a mistake is said beside its field', async ({ open }) => {
  const title = `报送联合检查安排（端到端演示 ${process.pid}）`;
  const [{ due = '' } = {}] = await rows(`SELECT ${WEEK} AS due`);
  const office = await open('bangong');
  await office.goto('/orders');
  await office.getByRole('link', { name: '督办单位' }).click();
  await office.getByLabel('督办事由').fill(title);
  await office.getByLabel('承办单位').selectOption('shangwu');
  await office.getByLabel('办理时限').fill(due);
  await office.getByRole('button', { name: '发出督办通知' }).click();
  await expect(office.getByText('请填写督办要求').first()).toBeVisible();
  await expect(office.getByLabel('督办事由')).toHaveValue(title);
  await office.getByLabel('督办要求').fill('请报送安排。');
  await office.getByRole('button', { name: '发出督办通知' }).click();
  await expect(office.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(office.locator('main')).toContainText('督〔');
});

test('1-2-1: what stays unanswered is before 组长 by itself, whose word goes back to the unit', async ({ open }) => {
  const title = '说明两件移送逾期反馈的原因';
  const leader = await open('zuzhang');
  await leader.goto('/supervision');
  await expect(leader.getByRole('row').filter({ hasText: title })).toContainText('逾期');
  await leader.goto('/notices');
  await expect(leader.getByText(`逾期未答复督办：${title}`).first()).toBeVisible();
  await leader.goto('/');
  await leader.getByRole('link', { name: title }).first().click();
  await take(leader, '批示', '确认批示', () => leader.getByLabel('批示意见').fill('请主要负责人三日内书面说明。'));
  await expect(stateWord(leader, '组长已批示')).toBeVisible();
  const unit = await open('shijian');
  await unit.goto('/orders');
  await unit.getByRole('link', { name: title }).click();
  await expect(unit.getByText('请主要负责人三日内书面说明。').first()).toBeVisible();
  await take(unit, '答复督办', '确认答复', async () => {
    await unit.getByLabel('办理情况').fill('原因已查明，责任人已明确。');
    await unit.getByLabel('超期说明').fill('核对材料耗时较长。');
  });
  await expect(stateWord(unit, '已答复')).toBeVisible();
});

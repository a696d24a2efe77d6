import { value } from './support/database';
import { expect, test } from './support/portal';

test('1-3-1: without scripts the office calls for reports, a bad form keeps what was typed, a unit reports', async ({
  open,
}) => {
  const plain = { javaScriptEnabled: false };
  const office = await open('bangong', plain);
  const demand = `请报送联合执法情况（端到端演示 ${process.pid}）。`;
  let path = '';

  await test.step('no unit ticked: an error beside the field, the text and the empty boxes stay', async () => {
    await office.goto('/bulletins/new');
    await office.getByLabel('征集要求', { exact: true }).fill(demand);
    for (const box of await office.getByRole('checkbox').all()) await box.uncheck();
    await office.getByRole('button', { name: '确认征集' }).click();
    await expect(office.getByText('请选择至少一个供稿单位').first()).toBeVisible();
    await expect(office.getByLabel('征集要求', { exact: true })).toHaveValue(demand);
    await expect(office.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  await test.step('one unit ticked: the call goes out', async () => {
    await office.getByLabel('区自然资源局', { exact: true }).check();
    await office.getByRole('button', { name: '确认征集' }).click();
    await expect(office.getByText('已向各单位征集')).toBeVisible();
    path = new URL(office.url()).pathname;
  });

  await test.step('the unit reports from its page', async () => {
    const unit = await open('ziran', plain);
    await unit.goto(path);
    await unit.getByRole('link', { name: '报送工作情况', exact: true }).click();
    await unit.getByLabel('标题', { exact: true }).fill('开展耕地保护巡查');
    await unit.getByRole('button', { name: '确认报送' }).click();
    await expect(unit.getByText('请填写工作情况').first()).toBeVisible();
    await expect(unit.getByLabel('标题', { exact: true })).toHaveValue('开展耕地保护巡查');
    await unit.getByLabel('工作情况', { exact: true }).fill('本月巡查四次，制止违法行为三起。');
    await unit.getByRole('button', { name: '确认报送' }).click();
    await expect(unit.getByText('已报送').first()).toBeVisible();
    const done = await value(
      `SELECT count(*) FROM duty WHERE matter_id = $1 AND rule = '1-3-1' AND done_at IS NOT NULL`,
      [path.split('/')[2]],
    );
    expect(done).toBe('1');
  });
});

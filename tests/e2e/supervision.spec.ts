import { rows } from './support/database';
import { expect, test } from './support/portal';
import { take } from './support/transfer';

test('1-2-1: the office orders a unit to act, the unit answers, the ledger of orders shows both', async ({ open }) => {
  const [matter] =
    await rows(`SELECT m.id::text, m.title, to_char(now() AT TIME ZONE 'Asia/Shanghai' + interval '7 days', 'YYYY-MM-DD') AS due
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

  await test.step('the unit finds it on its desk and answers', async () => {
    const unit = await open('yingji');
    await unit.goto('/');
    await unit.locator(`main a[href^="/transfers/${id}"]`).first().click();
    await expect(unit.getByText(words).first()).toBeVisible();
    await take(unit, '答复督办', '确认答复', () => unit.getByLabel('办理情况').fill('已现场核查，三日内作出决定。'));
    await expect(unit.getByText('已答复督办').first()).toBeVisible();
  });

  await test.step('the orders of the board show the answer', async () => {
    await office.goto('/supervision/orders');
    await office.getByRole('link', { name: /^已答复/ }).click();
    const row = office.getByRole('row').filter({ hasText: words });
    await expect(row).toContainText(title);
    await expect(row).toContainText('已现场核查，三日内作出决定。');
  });
});

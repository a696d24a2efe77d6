import { layTransfer } from './support/api';
import { rows } from './support/database';
import { expect, test } from './support/portal';
import { take } from './support/transfer';

test('2-2-4: a transfer not yet signed for is withdrawn and goes to another unit under a new number', async ({
  open,
}) => {
  const title = '撤回演示当事人涉嫌擅自占用耕地案';
  const sender = await open('zhzf');
  const leader = await open('zhzf-fz');
  const id = await layTransfer(sender, leader, { title, receiverId: 'huanjing' });

  await test.step('the sender withdraws with a reason', async () => {
    await sender.goto(`/transfers/${id}`);
    await take(sender, '撤回', '确认撤回', () => sender.getByLabel('撤回原因').fill('接收单位有误。'));
    await expect(sender.getByText('已撤回').first()).toBeVisible();
  });

  await test.step('the first receiver no longer has it', async () => {
    const first = await open('huanjing', { refusals: true });
    await first.goto(`/transfers/${id}`);
    await expect(first.getByText('没有找到该事项')).toBeVisible();
  });

  await test.step('the draft names another unit and is sent again; the old letter keeps its number', async () => {
    await sender.goto(`/transfers/${id}/edit`);
    await sender.getByLabel('接收单位', { exact: true }).selectOption('ziran');
    await sender.getByRole('button', { name: '核对' }).click();
    await sender.getByRole('button', { name: '报分管负责人审批' }).click();
    await expect(sender.getByText('已报分管负责人审批')).toBeVisible();
    await leader.goto(`/transfers/${id}`);
    await take(leader, '同意移送', '同意移送');
    const letters = await rows(
      `SELECT number, withdrawn_at IS NOT NULL AS withdrawn FROM letter WHERE matter_id = $1 AND kind = 'transfer' ORDER BY sequence`,
      [id],
    );
    expect(letters.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
    expect(new Set(letters.map(({ number }) => number)).size).toBe(2);
  });

  await test.step('once signed for, it can no longer be withdrawn', async () => {
    const receiver = await open('ziran');
    await receiver.goto(`/transfers/${id}`);
    await take(receiver, '只签收，稍后反馈', '确认签收');
    await sender.goto(`/transfers/${id}`);
    await expect(sender.getByRole('region', { name: '当前状态' }).getByRole('link', { name: '撤回' })).toHaveCount(0);
    await sender.goto(`/transfers/${id}/withdraw`);
    await expect(sender.getByText('这一步现在不能办理')).toBeVisible();
  });
});

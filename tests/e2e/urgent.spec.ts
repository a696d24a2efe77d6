import { value } from './support/database';
import { expect, test } from './support/portal';
import { take, uploadMaterials, writeDraft } from './support/transfer';

test('2-2-3: an urgent case is marked, runs the clock of 立即 beside the three days, and arrives marked', async ({
  open,
}) => {
  const title = '紧急演示当事人涉嫌擅自占用耕地案';
  const sender = await open('zhzf');
  const id = await writeDraft(sender, { title });

  await test.step('the sender marks it urgent; both clocks run', async () => {
    await sender.getByLabel('情况紧急，应当立即移送').check();
    await sender.getByRole('button', { name: '保存草稿并退出' }).click();
    await expect(sender.getByText('紧急', { exact: true }).first()).toBeVisible();
    const clocks = `SELECT count(*) FROM duty WHERE matter_id = $1 AND done_at IS NULL AND cancelled_at IS NULL AND urgent = $2`;
    expect(await value(clocks, [id, true])).toBe('1');
    expect(await value(clocks, [id, false])).toBe('1');
  });

  await test.step('it is sent at once and the receiver sees the mark in the list', async () => {
    await sender.goto(`/transfers/${id}/edit`);
    await uploadMaterials(sender);
    await sender.getByRole('button', { name: '核对' }).click();
    await sender.getByRole('button', { name: '报分管负责人审批' }).click();
    await expect(sender.getByText('已报分管负责人审批')).toBeVisible();
    const leader = await open('zhzf-fz');
    await leader.goto(`/transfers/${id}`);
    await take(leader, '同意移送', '同意移送');
    const receiver = await open('ziran');
    await receiver.goto('/transfers?tab=sign');
    const row = receiver.getByRole('row').filter({ has: receiver.locator(`a[href="/transfers/${id}"]`) });
    await expect(row.getByText('紧急', { exact: true })).toBeVisible();
    expect(
      await value(
        'SELECT count(*) FROM duty WHERE matter_id = $1 AND rule = $2 AND done_at IS NULL AND cancelled_at IS NULL',
        [id, '2-2-3'],
      ),
    ).toBe('0');
  });
});

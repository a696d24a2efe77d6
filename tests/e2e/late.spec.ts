import { rows, value } from './support/database';
import { expect, test } from './support/portal';

test('a late notice is accepted only with its reason, and stays marked late', async ({ open }) => {
  const [overdue] = await rows(`SELECT m.id::text FROM duty d JOIN matter m ON m.id = d.matter_id
    WHERE m.state = 'DECIDED' AND d.obligor_id = 'ziran' AND d.rule = '2-2-6' AND d.done_at IS NULL AND d.due_at < now()`);
  const id = overdue?.id ?? '';
  const receiver = await open('ziran');

  await test.step('the desk shows it overdue and leads to it', async () => {
    await receiver.goto('/');
    await expect(receiver.locator('main')).toContainText('已逾期');
    await receiver.locator(`main a[href^="/transfers/${id}"]`).first().click();
    await expect(receiver.getByRole('region', { name: '当前状态' })).toContainText('已逾期');
  });

  await test.step('without a reason it is refused, beside the field', async () => {
    await receiver.goto(`/transfers/${id}/notify`);
    await receiver.getByRole('button', { name: '确认通报' }).click();
    await expect(receiver.getByRole('alert').first()).toContainText('超期说明');
    expect(await receiver.title()).toMatch(/^错误/);
  });

  await test.step('with the reason it is done, and the matter says that it was late and why', async () => {
    await receiver.getByLabel('超期说明').fill('经办人外出办案，交接不及时。');
    await receiver.getByRole('button', { name: '确认通报' }).click();
    await expect(receiver.getByText('已通报移出单位，本案办结').first()).toBeVisible();
    await expect(receiver.getByText('经办人外出办案，交接不及时。').first()).toBeVisible();
    const kept = `SELECT done_at >= due_at AND late_reason <> '' FROM duty WHERE matter_id = $1 AND rule = '2-2-6'`;
    expect(await value(kept, [id])).toBe('true');
  });
});

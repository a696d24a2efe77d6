import { layTransfer } from './support/api';
import { stateOf } from './support/database';
import { expect, test } from './support/portal';
import { stateWord, take } from './support/transfer';

test('2-2-7: not ours, 区政府 names a unit, and that unit can only accept', async ({ open }) => {
  const sender = await open('zhzf');
  const receiver = await open('ziran');
  const id = await layTransfer(sender, await open('zhzf-fz'), { title: '管辖演示当事人涉嫌擅自占用耕地案' });

  await test.step('the receiver must give reasons and legal basis, and may only ask 区政府', async () => {
    await receiver.goto(`/transfers/${id}`);
    await receiver.getByRole('link', { name: '不属于本部门管辖' }).click();
    await receiver.getByRole('button', { name: '确认反馈' }).click();
    await expect(receiver.getByRole('alert').first()).toContainText('请填写法律依据');
    await receiver.getByLabel('不属于本部门管辖的理由').fill('涉案地块由其他部门监管。');
    await receiver.getByLabel('法律依据').fill('《中华人民共和国行政处罚法》第十七条');
    await receiver.getByRole('button', { name: '确认反馈' }).click();
    await expect(receiver.getByText('已反馈，反馈意见函已送达移出单位')).toBeVisible();
    const panel = receiver.getByRole('region', { name: '当前状态' });
    await expect(panel.getByRole('link', { name: /移送/ })).toHaveCount(0);
    await take(receiver, '报请区政府决定', '确认报请', () =>
      receiver.getByLabel('报请事由').fill('请予决定管辖单位。'),
    );
  });

  await test.step('区政府办 names a third unit', async () => {
    const government = await open('zhengfu');
    await government.goto('/transfers?tab=designate');
    await government.locator(`main a[href="/transfers/${id}"]`).first().click();
    await take(government, '指定管辖单位', '确认指定', async () => {
      await government.getByLabel('管辖单位', { exact: true }).selectOption({ label: '区应急管理局' });
      await government.getByLabel('决定内容', { exact: true }).fill('由区应急管理局管辖。');
    });
    await expect(stateWord(government, '待指定单位接受')).toBeVisible();
  });

  await test.step('the named unit has one way on: to accept', async () => {
    const named = await open('yingji', { refusals: true });
    await named.goto(`/transfers/${id}`);
    const acts = named.getByRole('region', { name: '当前状态' }).locator('.panel-acts');
    await expect(acts.getByRole('link')).toHaveText([/接受指定管辖/]);
    await named.goto(`/transfers/${id}/decline`);
    await expect(named.getByText('这一步现在不能办理')).toBeVisible();
    await named.goto(`/transfers/${id}`);
    await take(named, '接受指定管辖', '确认接受');
    expect(await stateOf(id)).toBe('ACCEPTED');
  });
});

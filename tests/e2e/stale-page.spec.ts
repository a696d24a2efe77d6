import { layTransfer } from './support/api';
import { value } from './support/database';
import { expect, test } from './support/portal';
import { take } from './support/transfer';

test('of two officers with the same page, the second is told that the matter was handled', async ({ open }) => {
  const id = await layTransfer(await open('zhzf'), await open('zhzf-fz'), {
    title: '过期演示当事人涉嫌擅自占用耕地案',
  });
  const first = await open('ziran');
  const second = await open('ziran');
  await first.goto(`/transfers/${id}`);
  await second.goto(`/transfers/${id}/decline`);
  await second.getByLabel('不属于本部门管辖的理由').fill('不属于本部门职责。');
  await second.getByLabel('法律依据').fill('《中华人民共和国行政处罚法》第十七条');

  await test.step('the first accepts', () => take(first, '签收并接受', '确认接受'));

  await test.step('the second is refused, in words, with what was typed still there', async () => {
    await second.getByRole('button', { name: '确认反馈' }).click();
    await expect(second.getByRole('alert').first()).toContainText('该事项已被处理，请刷新后再办理');
    await expect(second.getByLabel('不属于本部门管辖的理由')).toHaveValue('不属于本部门职责。');
    expect(await value('SELECT count(*) FROM letter WHERE matter_id = $1', [id])).toBe('2');
  });
});

import { stateOf } from './support/database';
import { expect, type Page, test } from './support/portal';
import { FILES, fillDraft, idIn, take } from './support/transfer';

const plain = { javaScriptEnabled: false };

/** Uploads by the plain form of the materials' page. */
async function upload(page: Page, material: string, slot: keyof typeof FILES): Promise<void> {
  const form = page.getByRole('form', { name: material, exact: true });
  await form.locator('input[type=file]').setInputFiles(FILES[slot]);
  await form.getByRole('button', { name: '上传' }).click();
  await expect(page.getByRole('link', { name: FILES[slot].name })).toBeVisible();
}

test('the golden path works with JavaScript off', async ({ open }) => {
  const title = '无脚本演示当事人涉嫌擅自占用耕地案';
  const sender = await open('zhzf', plain);
  let id = '';

  await test.step('an incomplete draft is saved, what is missing is said, nothing typed is lost', async () => {
    await sender.goto('/transfers/new');
    await fillDraft(sender, { title });
    await sender.getByRole('button', { name: '保存草稿' }).click();
    await expect(sender.getByRole('heading', { level: 1, name: '修改移送草稿' })).toBeVisible();
    id = idIn(sender);
    await expect(sender.getByLabel('案由', { exact: true })).toHaveValue(title);
    await sender.getByRole('button', { name: '核对' }).click();
    await expect(sender.getByText('请上传案源材料').first()).toBeVisible();
  });

  await test.step('files go up by a plain form', async () => {
    await sender.goto(`/transfers/${id}/materials`);
    await upload(sender, '案源材料', '2-3-2');
    await upload(sender, '初步证明违法事实的证据材料', '2-3-3');
  });

  await test.step('it is approved, accepted, decided and notified', async () => {
    await sender.goto(`/transfers/${id}/check`);
    await sender.getByRole('button', { name: '报分管负责人审批' }).click();
    await expect(sender.getByText('已报分管负责人审批')).toBeVisible();

    const leader = await open('zhzf-fz', plain);
    await leader.goto(`/transfers/${id}`);
    await take(leader, '同意移送', '同意移送');

    const receiver = await open('ziran', plain);
    await receiver.goto(`/transfers/${id}`);
    await take(receiver, '签收并接受', '确认接受');
    await take(receiver, '登记处理决定', '确认登记', async () => {
      await receiver.getByLabel('不予行政处罚').check();
      await receiver.getByLabel('决定内容', { exact: true }).fill('违法行为轻微并及时改正，不予处罚。');
    });
    await take(receiver, '通报处理决定', '确认通报');
    expect(await stateOf(id)).toBe('CLOSED');
  });
});

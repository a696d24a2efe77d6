import { stateOf } from './support/database';
import { expect, test } from './support/portal';
import { stateWord, TYPED, take, uploadMaterials, writeDraft } from './support/transfer';

test('2-2-3…2-2-6: a case goes from 区综合行政执法局 to 区自然资源局 and its decision comes back', async ({ open }) => {
  const title = '金线演示当事人涉嫌擅自占用耕地案';
  const sender = await open('zhzf');
  const leader = await open('zhzf-fz');
  const receiver = await open('ziran');
  let id = '';

  await test.step('the sender writes a draft, uploads the materials and checks every answer', async () => {
    id = await writeDraft(sender, { title });
    await uploadMaterials(sender);
    await sender.getByRole('button', { name: '核对' }).click();
    await expect(sender.getByRole('heading', { level: 1, name: '核对并移送' })).toBeVisible();
    await expect(sender.getByText(TYPED.facts).first()).toBeVisible();
    await sender.getByRole('button', { name: '报分管负责人审批' }).click();
    await expect(sender.getByText('已报分管负责人审批')).toBeVisible();
  });

  await test.step('the leader finds it on the desk and approves in the name of the unit', async () => {
    await leader.goto('/');
    await leader.locator(`main a[href="/transfers/${id}"]`, { hasText: title }).first().click();
    await take(leader, '同意移送', '同意移送');
    await expect(leader.getByText(/已同意并移送（山综执移〔\d{4}〕\d+号）/)).toBeVisible();
  });

  await test.step('the receiver finds it among 待签收, signs and accepts', async () => {
    await receiver.goto('/transfers?tab=sign');
    await receiver.locator(`main a[href="/transfers/${id}"]`, { hasText: title }).click();
    await take(receiver, '只签收，稍后反馈', '确认签收');
    await expect(stateWord(receiver, '待反馈')).toBeVisible();
    await take(receiver, '属于本部门管辖，接受', '确认接受');
    await expect(stateWord(receiver, '办理中')).toBeVisible();
  });

  await test.step('the receiver registers the decision and notifies the sender', async () => {
    await take(receiver, '登记处理决定', '确认登记', async () => {
      await receiver.getByLabel('予以行政处罚').check();
      await receiver.getByLabel('决定书文号（选填）').fill('山自资罚〔2026〕99号');
      await receiver.getByLabel('决定内容', { exact: true }).fill('责令退还土地，罚款人民币2000元。');
    });
    await take(receiver, '通报处理决定', '确认通报');
    expect(await stateOf(id)).toBe('CLOSED');
  });

  await test.step('the sender sees the decision and downloads every letter as a document', async () => {
    await sender.goto(`/transfers/${id}`);
    await expect(stateWord(sender, '办结')).toBeVisible();
    await expect(sender.getByText('责令退还土地，罚款人民币2000元。').first()).toBeVisible();
    await take(sender, '签收函件', '确认签收');
    await expect(sender.getByText('已签收函件')).toBeVisible();
    await expect(sender.locator('#receipts').getByText('待签收')).toHaveCount(0);
    const letters = sender.locator('#letters').getByRole('link');
    await expect(letters).toHaveCount(3);
    for (const letter of await letters.all()) {
      const [download] = await Promise.all([sender.waitForEvent('download'), letter.click()]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
    }
  });
});

import { stateOf } from './support/database';
import { focused, press, tabTo, type } from './support/keyboard';
import { expect, test } from './support/portal';
import { FILES, idIn, TYPED } from './support/transfer';

test('the golden path needs nothing but a keyboard', async ({ open }) => {
  const title = '键盘演示当事人涉嫌擅自占用耕地案';
  const sender = await open('zhzf');
  sender.on('filechooser', () => undefined); // from the start: the first picker would open before the browser is told
  let id = '';

  await test.step('the sender jumps to the main part and writes the draft', async () => {
    await sender.goto('/transfers/new');
    await sender.keyboard.press('Tab');
    expect(await focused(sender)).toContain('跳到正文');
    await sender.keyboard.press('Enter');
    await type(sender, [
      ['案由', title],
      ['当事人名称', TYPED.partyName],
      ['案件来源', TYPED.source],
      ['违法地点', TYPED.place],
      ['主要违法事实', TYPED.facts],
      ['初步调查情况', TYPED.findings],
    ]);
    await tabTo(sender, '接收单位');
    await sender.keyboard.type('ZRZY');
    await type(sender, [
      ['不属于本部门管辖的理由', TYPED.reason],
      ['法律依据', TYPED.legalBasis],
    ]);
    await press(sender, '保存草稿');
    await expect(sender.getByRole('heading', { level: 1, name: '修改移送草稿' })).toBeVisible();
    id = idIn(sender);
  });

  await test.step('the pickers open by keyboard, the files go up, the check is sent', async () => {
    for (const [slot, name] of [
      ['2-3-2', '上传案源材料'],
      ['2-3-3', '上传初步证明违法事实的证据材料'],
    ] as const) {
      await tabTo(sender, name);
      const [picker] = await Promise.all([sender.waitForEvent('filechooser'), sender.keyboard.press('Enter')]);
      await picker.setFiles(FILES[slot]);
      await expect(sender.getByText('已上传')).toHaveCount(slot === '2-3-2' ? 1 : 2);
    }
    await tabTo(sender, '核对');
    await press(sender, '核对');
    await expect(sender.getByRole('heading', { level: 1, name: '核对并移送' })).toBeVisible();
    await press(sender, '报分管负责人审批');
    await expect(sender.getByText('已报分管负责人审批')).toBeVisible();
  });

  await test.step('leader and receiver walk through their steps', async () => {
    const leader = await open('zhzf-fz');
    await leader.goto(`/transfers/${id}`);
    await press(leader, '同意移送');
    await leader.waitForURL(/approve$/);
    await press(leader, '同意移送');
    await expect(leader.getByText('已同意并移送')).toBeVisible();

    const receiver = await open('ziran');
    await receiver.goto(`/transfers/${id}`);
    await press(receiver, '签收并接受');
    await receiver.waitForURL(/accept$/);
    await press(receiver, '确认接受');
    await expect(receiver.getByText('已接受，反馈意见函已送达移出单位')).toBeVisible();
    await press(receiver, '登记处理决定');
    await receiver.waitForURL(/decide$/);
    await tabTo(receiver, '予以行政处罚');
    await receiver.keyboard.press('Space');
    await type(receiver, [['决定内容', '责令退还土地，罚款人民币2000元。']]);
    await press(receiver, '确认登记');
    await expect(receiver.getByText('处理决定已登记')).toBeVisible();
    await press(receiver, '通报处理决定');
    await receiver.waitForURL(/notify$/);
    await press(receiver, '确认通报');
    await expect(receiver.getByText('已通报移出单位，本案办结')).toBeVisible();
    expect(await stateOf(id)).toBe('CLOSED');
  });
});

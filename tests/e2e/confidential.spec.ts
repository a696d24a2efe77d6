import { layTransfer } from './support/api';
import { value } from './support/database';
import { expect, test } from './support/portal';

test('4-2-5: a matter is for named people; a colleague cannot find it, looks are kept, particulars are shown for a reason', async ({
  open,
}) => {
  const title = `端到端演示保密事项${process.pid}`;
  const nameOf = (account: string) => value('SELECT name FROM person WHERE account = $1', [account]);
  const [own, receiver] = [await nameOf('zhzf'), await nameOf('ziran')];
  const [sender, leader] = [await open('zhzf'), await open('zhzf-fz')];
  const colleague = await open('ziran-fz', { refusals: true });
  const named = await open('ziran');
  const id = await layTransfer(sender, leader, { title });
  const address = `/transfers/${id}`;

  await test.step('the colleague finds it while it is ordinary', async () => {
    await colleague.goto(`/search?q=${encodeURIComponent(title)}`);
    await expect(colleague.getByRole('link', { name: title, exact: true })).toBeVisible();
  });

  await test.step('the owner names people; a state secret’s mark in the reason is refused beside it', async () => {
    await sender.goto(address);
    await sender.getByRole('main').getByRole('link', { name: '保密', exact: true }).click();
    await sender.getByRole('radio', { name: /^指定人员/ }).check();
    await sender.getByRole('checkbox', { name: own, exact: true }).check();
    await sender.getByRole('checkbox', { name: receiver, exact: true }).check();
    await sender.getByRole('checkbox', { name: /^举报人/ }).check();
    await sender.getByLabel('调整理由').fill('机密★10年 线索');
    await sender.getByRole('button', { name: '保存' }).click();
    await expect(sender.getByText('是国家秘密标志').first()).toBeVisible();
    await expect(sender.getByRole('checkbox', { name: receiver, exact: true })).toBeChecked();
    await sender.getByLabel('调整理由').fill('举报人要求对身份保密');
    await sender.getByRole('button', { name: '保存' }).click();
    await expect(sender.getByText('知悉范围已调整')).toBeVisible();
    await sender.getByLabel('载体编号').fill('密封20260018');
    await sender
      .getByLabel('传递日期')
      .fill(await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`));
    await sender.getByRole('button', { name: '登记', exact: true }).click();
    await expect(sender.locator('#carriers')).toContainText('编号 密封20260018');
  });

  await test.step('the colleague cannot find it any more, by list or by address', async () => {
    await colleague.goto(`/search?q=${encodeURIComponent(title)}`);
    await expect(colleague.getByRole('link', { name: title, exact: true })).toHaveCount(0);
    await expect(colleague.locator(`a[href^="${address}"]`)).toHaveCount(0);
    const never = '00000000-0000-4000-8000-000000000000';
    const words = async (path: string) => {
      const answer = await colleague.goto(path);
      return [answer?.status(), await colleague.locator('main').textContent()];
    };
    expect(await words(address)).toEqual(await words(`/transfers/${never}`));
    expect(await words(`/confidentiality/${id}`)).toEqual(await words(`/confidentiality/${never}`));
  });

  await test.step('the named one reads it, masked, and asks for the particulars', async () => {
    await named.goto(address);
    await expect(named.getByText('仅 2 名指定人员可以查看')).toBeVisible();
    await expect(named.locator('#summary')).toContainText('举报人信息已隐去');
    await named.locator('#party').getByRole('link').click();
    await named.getByLabel('查看理由').fill('送达文书，核对证件号码');
    await named.getByRole('button', { name: '查看', exact: true }).click();
    await expect(named.getByRole('status').getByText('91370406DEMO000999')).toBeVisible();
  });

  await test.step('the owner reads who looked and why, and takes a masked record', async () => {
    await sender.goto(address);
    await sender.getByRole('link', { name: /^谁看过/ }).click();
    const looks = sender.locator('#views');
    await expect(
      looks.getByRole('row').filter({ hasText: receiver }).filter({ hasText: '送达文书，核对证件号码' }),
    ).toHaveCount(1);
    await expect(
      looks.getByRole('row').filter({ hasText: receiver }).filter({ hasText: '查看事项' }).first(),
    ).toBeVisible();
    const saved = sender.waitForEvent('download');
    await sender.getByRole('link', { name: '导出办理记录（.docx）' }).click();
    expect((await saved).suggestedFilename()).toContain('脱敏件');
    await sender.reload();
    await expect(looks.getByRole('row').filter({ hasText: '脱敏导出' })).toHaveCount(1);
  });
});

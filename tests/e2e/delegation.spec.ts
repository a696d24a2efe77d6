import { value } from './support/database';
import { enter, expect, test } from './support/portal';
import { writeDraft } from './support/transfer';

test('a colleague acts while the liaison is on leave, named as acting, and no longer once it is ended', async ({
  open,
}) => {
  const liaison = await open('zhzf');
  const colleague = await open(null, { refusals: true });
  const today = await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`);

  await test.step('the colleague has no post, hence no matters', async () => {
    await enter(colleague, 'zhzf-2');
    await expect(colleague.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(colleague.getByRole('link', { name: '新建移送' })).toHaveCount(0);
  });

  await test.step('the liaison delegates for today', async () => {
    await liaison.goto('/me');
    await liaison.getByLabel('代理人', { exact: true }).selectOption({ index: 1 });
    const person = await liaison.getByLabel('代理人', { exact: true }).locator('option:checked').textContent();
    if (!person?.includes('赵代理'))
      await liaison.getByLabel('代理人', { exact: true }).selectOption({ label: '赵代理' });
    await liaison.getByLabel('代理起始日').fill(today);
    await liaison.getByLabel('代理截止日').fill(today);
    await liaison.getByLabel('事由').fill('外出培训');
    await liaison.getByRole('button', { name: '委托代理' }).click();
    await expect(liaison.getByText('代理已登记，已告知本单位')).toBeVisible();
  });

  await test.step('the colleague writes a draft, on record as acting for the liaison', async () => {
    const id = await writeDraft(colleague, { title: '代理演示当事人涉嫌擅自占用耕地案' });
    const acting = `SELECT (line::jsonb)->'actor'->>'for' FROM audit_entry WHERE matter_id = $1 AND command = 'transfer.create'`;
    expect(await value(acting, [id])).toBe('赵演示');
  });

  await test.step('the delegation ends, and with it every right', async () => {
    await liaison.getByRole('button', { name: '立即结束' }).click();
    await expect(liaison.getByText('代理已结束').first()).toBeVisible();
    await colleague.goto('/transfers/new');
    await expect(colleague.getByLabel('案由', { exact: true })).toHaveCount(0);
  });
});

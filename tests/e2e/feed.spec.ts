import { expect, test } from './support/portal';

test('a person subscribes to the calendar, the address is shown once, and ends it again', async ({ open }) => {
  const page = await open('yingji');
  await page.goto('/me');
  await page.getByRole('button', { name: /生成订阅地址/ }).click();
  const address = page.getByRole('region', { name: '订阅地址' }).locator('.font-mono');
  await expect(address).toHaveText(/\/api\/calendar\/[A-Za-z0-9_-]{43}$/);
  const path = new URL((await address.textContent()) ?? '').pathname;
  expect((await page.request.get(path)).headers()['content-type']).toContain('text/calendar');
  await page.goto('/me');
  await expect(page.getByText('上次读取')).toBeVisible();
  expect(await page.content()).not.toContain(path);
  await page.getByRole('button', { name: '停用日历订阅' }).click();
  await expect(page.getByText('日历订阅已停用')).toBeVisible();
  expect((await page.request.get(path)).status()).toBe(404);
});

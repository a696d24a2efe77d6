import { DEMO_PASSWORD } from '@/prisma/seed/sign-ins.mjs';
import { rows } from './support/database';
import { enter, expect, type Page, test } from './support/portal';

const desk = (page: Page) => expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
const refused = (page: Page, words: string) => expect(page.getByRole('alert').first()).toContainText(words);

test('a wrong password and an unknown account look the same; five wrong ones lock, also for the right one', async ({
  open,
}) => {
  const page = await open(null);
  await enter(page, 'nobody-here', 'wrong-password');
  await refused(page, '账号或密码不正确');
  for (let attempt = 0; attempt < 5; attempt++) {
    await enter(page, 'fengmao', 'wrong-password');
    await refused(page, '账号或密码不正确');
    await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
  }
  await enter(page, 'fengmao', DEMO_PASSWORD);
  await refused(page, '账号或密码不正确，或账号暂时锁定');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('who signs out is out, in every tab and with the old cookie', async ({ open }) => {
  const page = await open(null);
  await enter(page, 'diaozi');
  await desk(page);
  const cookies = await page.context().cookies();
  const other = await page.context().newPage();
  await other.goto('/transfers');
  await page.getByText('演示', { exact: false }).and(page.locator('summary')).click();
  await page.getByRole('button', { name: '退出登录' }).first().click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().addCookies(cookies);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
});

test('a deep link leads through the entrance to its page, and never to another site', async ({ open }) => {
  const page = await open(null);
  await page.goto('/rulebook/2-2-5');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('账号', { exact: true }).fill('fucheng');
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(/\/rulebook\/2-2-5$/);
  const foreign = await open(null);
  await foreign.goto('/sign-in?to=//example.org/');
  await foreign.getByLabel('账号', { exact: true }).fill('fucheng');
  await foreign.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await foreign.getByRole('button', { name: '登录' }).click();
  await desk(foreign);
});

test('a person disabled by an administrator is out at once', async ({ open }) => {
  const page = await open(null);
  await enter(page, 'kaifaqu');
  await desk(page);
  const [person] = await rows(`SELECT id::text FROM person WHERE account = 'kaifaqu'`);
  const administrator = await open('anquan');
  await administrator.goto(`/admin/people/${person?.id}`);
  await administrator.getByRole('link', { name: '停用账号' }).click();
  const form = administrator.getByRole('form', { name: '停用账号' });
  await form.getByLabel('停用原因').fill('演示：调离');
  await form.getByRole('button', { name: '停用账号' }).click();
  await expect(administrator.getByText('账号已停用').first()).toBeVisible();
  await page.goto('/transfers');
  await expect(page).toHaveURL(/\/sign-in/);
  await enter(page, 'kaifaqu');
  await refused(page, '账号或密码不正确');
});

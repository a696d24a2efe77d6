import fs from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { DEMO_PASSWORD } from '@/prisma/seed/sign-ins.mjs';

export type { Page } from '@playwright/test';
export { expect } from '@playwright/test';

/** `refusals`: the scenario asks for what it may not have, so answers of 4xx are no complaint. */
type Opening = BrowserContextOptions & { refusals?: boolean };

/** Opens a page in a browser of its own, signed in as an account of the demonstration; null is a stranger. */
export type Open = (account: string | null, opening?: Opening) => Promise<Page>;

const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Notes what the browser complains of: errors of the console and of scripts. */
function listen(context: BrowserContext, complaints: string[], refusals: boolean): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' || (refusals && REFUSED.test(message.text()))) return;
    complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
}

/** Fills the entrance's form and presses 登录. */
export async function enter(page: Page, account: string, password: string = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号', { exact: true }).fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** The cookies of an account's session; it signs in once per run, whoever asks first. */
async function stateOf(browser: Browser, account: string): Promise<string> {
  const file = path.join(
    'test-results',
    '.signed-in',
    `${new URL(process.env.E2E_BASE_URL ?? '').port}-${account}.json`,
  );
  if (fs.existsSync(file)) return file;
  const context = await browser.newContext();
  const page = await context.newPage();
  await enter(page, account);
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  const mine = `${file}.${process.pid}`;
  await context.storageState({ path: mine });
  fs.renameSync(mine, file);
  await context.close();
  return file;
}

/** The portal's test: `open` gives pages, and any complaint of their browsers fails the scenario. */
export const test = base.extend<{ open: Open }>({
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (account, { refusals = false, ...options } = {}) => {
      const storageState = account === null ? undefined : await stateOf(browser, account);
      const context = await browser.newContext({ storageState, ...options });
      contexts.push(context);
      listen(context, complaints, refusals);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(complaints, 'what the browsers complained of').toEqual([]);
  },
});

/** The words that a reader sees on the page, scripts and hidden parts left out. */
export function shown(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent would also give what scripts and hidden parts hold
  return page.locator('body').innerText();
}

import { expect, type Page, shown, test } from './support/portal';

type Counted = { href: string; count: number };

/** Every number of the board that is a link, with the list it leads to. */
const counted = (page: Page): Promise<Counted[]> =>
  page.locator('main a[href*="/supervision/duties?"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const words = (link.textContent ?? '').trim();
      const number = /^(\d+)\s*[件项]?$/.exec(words)?.[1];
      return number === undefined ? [] : [{ href: link.getAttribute('href') ?? '', count: Number(number) }];
    }),
  );

test('every number of the board opens the list that it counts', async ({ open }) => {
  for (const account of ['bangong', 'zuzhang']) {
    const page = await open(account);
    await expect(async () => {
      await page.goto('/supervision');
      const numbers = await counted(page);
      expect(numbers.length).toBeGreaterThan(15);
      const wrong: string[] = [];
      for (const { href, count } of new Map(numbers.map((one) => [one.href, one])).values()) {
        const html = await (await page.request.get(href)).text();
        const total = /共 (?:<!-- -->)?<b>(\d+)<\/b>/.exec(html)?.[1];
        if (Number(total) !== count) wrong.push(`${href}: ${count} on the board, ${total} in the list`);
      }
      expect(wrong).toEqual([]);
    }, 'others work at the same time, so a number may move between two readings').toPass({ timeout: 90_000 });
  }
});

test('the board looks back a year and gives no percentage under five', async ({ open }) => {
  const page = await open('zuzhang');
  await page.goto('/supervision');
  await expect(page.locator('main')).toContainText('去年同期');
  const seldom = page
    .getByRole('table', { name: '各单位法定期限情况' })
    .getByRole('row')
    .filter({ hasText: '区司法局' });
  await expect(seldom).toContainText('不足5件');
  await expect(seldom).not.toContainText('%');
});

test('the wall shows numbers and duties, and neither a person nor a case', async ({ open }) => {
  const page = await open('zuzhang');
  await page.goto('/screen');
  await expect(page.getByRole('columnheader', { name: '责任单位' })).toBeVisible();
  const words = await shown(page);
  expect(words).not.toMatch(/涉嫌|当事人|负责人|1300000|91370406|370406/);
});

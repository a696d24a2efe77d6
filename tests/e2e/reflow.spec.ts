import { ROLES, tourOf } from './support/pages';
import { expect, type Page, test } from './support/portal';

/** How far the page itself can be moved sideways, in pixels; tables may scroll within their own box. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });

const VIEWS = [
  { name: '320 px', viewport: { width: 320, height: 640 } },
  { name: '200 % of 1280 px', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
];

for (const { name, ...view } of VIEWS) {
  test(`no page scrolls sideways at ${name}`, async ({ open }) => {
    test.setTimeout(360_000);
    const found: string[] = [];
    for (const account of ROLES) {
      const page = await open(account, view);
      for (const path of (await tourOf(account)).filter((one) => one !== '/screen')) {
        await page.goto(path);
        const pixels = await sideways(page);
        if (pixels > 0) found.push(`${account} ${path}: ${pixels} px`);
      }
    }
    expect(found).toEqual([]);
  });
}

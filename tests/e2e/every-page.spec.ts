import AxeBuilder from '@axe-core/playwright';
import { POSTS } from '@/lib/kernel/actor';
import { MATTER_TYPES } from '@/lib/matter-types';
import { ROLES, tourOf } from './support/pages';
import { expect, type Page, shown, test } from './support/portal';

test.describe.configure({ mode: 'parallel' });

/** What no reader should ever meet: names of the program, words of a machine, and the two words the 意见 forbids. */
const RAW = new RegExp(
  [
    `\\b(?:${[...MATTER_TYPES.flatMap(({ procedure }) => Object.keys(procedure.states)), ...POSTS].join('|')})\\b`,
    '\\b(?:STATUTORY|SOFT|ADVISORY|ORGANISATION|PERSON|PENALTY|NO_PENALTY|STALE|FORBIDDEN|NOT_FOUND|INVALID|DONE|REFUSED)\\b',
    '\\b(?:undefined|null|NaN|Infinity|Invalid Date|Internal Server Error|Application error)\\b',
    '\\[object |拒收|再移送',
  ].join('|'),
);

/** The one way that a clause's diagram draws crossed out, to say that it does not exist. */
const CROSSED_OUT = '再移送其他单位';

/** The rules whose answer can change when letters grow; the others read the same tree at every size. */
const BY_SIZE = ['target-size', 'scrollable-region-focusable'];

/** Only what is violated is gathered: the rest takes most of the time. */
const VIOLATIONS = { resultTypes: ['violations' as const], preload: false };

const DESKTOP = { width: 1280, height: 720 };

/** Widths at which nothing but a table's own box may scroll sideways: a small phone, and 1280 px at 200 %. */
const NARROW = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
];

/** Raw words, a missing heading or title. */
async function wording(page: Page): Promise<string[]> {
  const found: string[] = [];
  const words = await shown(page);
  const raw = RAW.exec(words.replace(CROSSED_OUT, ''));
  if (raw) found.push(`“${words.slice(Math.max(0, raw.index - 20), raw.index + 40)}”`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${headings} h1`);
  if (!(await page.title())) found.push('no title');
  return found;
}

/** Of a long list the first lines are looked at by axe: the others are built the same way, and take most of its time. */
const LINES = 8;

/** What axe finds at the usual size, then at the largest letters. Legacy mode: no page has frames, so no second page gathers. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate((most) => {
    const lists = document.querySelectorAll('main tbody, main ul, main ol');
    for (const list of lists)
      for (const line of [...list.children].slice(most)) if (line instanceof HTMLElement) line.style.display = 'none';
  }, LINES);
  const usual = await new AxeBuilder({ page }).setLegacyMode().options(VIOLATIONS).analyze();
  await page.evaluate(() => {
    document.documentElement.dataset.scale = '150';
  });
  const large = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...VIOLATIONS, runOnly: { type: 'rule', values: BY_SIZE } })
    .analyze();
  const told = (size: string) => (one: (typeof usual.violations)[number]) =>
    `axe at ${size}: ${one.id}: ${one.nodes
      .map((node) => node.target.join(' '))
      .slice(0, 3)
      .join(' | ')}`;
  return [...usual.violations.map(told('100 %')), ...large.violations.map(told('150 %'))];
}

/** How far the page itself can be moved sideways; the wall's screen is never read on a phone. */
async function overflow(page: Page, path: string): Promise<string[]> {
  if (path === '/screen') return [];
  const found: string[] = [];
  for (const size of NARROW) {
    await page.setViewportSize(size);
    const pixels = await page.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    if (pixels > 0) found.push(`${pixels} px sideways at ${size.width} px`);
  }
  await page.setViewportSize(DESKTOP);
  return found;
}

const PARTS = 3;

for (const account of ROLES) {
  for (let part = 0; part < PARTS; part++) {
    test(`every page of ${account} is accessible, worded for people, and fits a phone (${part + 1} of ${PARTS})`, async ({
      open,
    }) => {
      test.setTimeout(360_000);
      const page = await open(account, { viewport: DESKTOP });
      const found: string[] = [];
      const pages = (await tourOf(account)).filter((_, index) => index % PARTS === part);
      for (const path of pages) {
        const answer = await page.goto(path);
        const faults = answer?.status() === 200 ? [] : [`answered ${answer?.status()}`];
        faults.push(...(await wording(page)), ...(await overflow(page, path)), ...(await barriers(page)));
        found.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      expect(pages.length).toBeGreaterThan(0);
      expect(found).toEqual([]);
    });
  }
}

test('axe finds nothing at the entrance', async ({ open }) => {
  const page = await open(null);
  await page.goto('/sign-in');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

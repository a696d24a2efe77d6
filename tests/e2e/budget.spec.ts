import { tourOf } from './support/pages';
import { expect, test } from './support/portal';

const KILOBYTE = 1024;
/** Scripts that a page may bring over the line, in kilobytes as transferred. */
const BUDGET = { page: 150, form: 160 };

test('lists, matters, desk and board bring at most 150 KB of scripts, forms 160 KB', async ({ open }) => {
  const tour = await tourOf('zhzf');
  const matter = tour.find((path) => /^\/transfers\/[0-9a-f-]{36}$/.test(path)) ?? '';
  const edit = tour.find((path) => path.endsWith('/edit')) ?? '';
  const office = await tourOf('bangong');
  const find = (pattern: RegExp) => office.find((path) => pattern.test(path)) ?? '';
  const asked: [account: string, path: string, most: number][] = [
    ['zhzf', '/', BUDGET.page],
    ['zhzf', '/transfers?tab=all', BUDGET.page],
    ['zhzf', matter, BUDGET.page],
    ['bangong', '/supervision', BUDGET.page],
    ['zhzf', '/calendar', BUDGET.page],
    ['bangong', '/circulars', BUDGET.page],
    ['bangong', find(/^\/circulars\/[0-9a-f-]{36}$/), BUDGET.page],
    ['bangong', find(/^\/circulars\/.*\/edit$/), BUDGET.page],
    ['bangong', '/bulletins/new', BUDGET.page],
    ['bangong', find(/^\/meetings\/[0-9a-f-]{36}$/), BUDGET.page],
    ['bangong', find(/^\/meetings\/.*\/setAgenda$/), BUDGET.form],
    ['zhzf', '/transfers/new', BUDGET.form],
    ['zhzf', edit, BUDGET.form],
  ];
  const over: string[] = [];
  for (const [account, path, most] of asked) {
    const page = await open(account);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10 * KILOBYTE);
    if (bytes > most * KILOBYTE) over.push(`${path}: ${Math.round(bytes / KILOBYTE)} KB of ${most}`);
  }
  expect(over).toEqual([]);
});

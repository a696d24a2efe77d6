import AxeBuilder from '@axe-core/playwright';
import { ROLES, tourOf } from './support/pages';
import { expect, test } from './support/portal';

test.describe.configure({ mode: 'parallel' });

for (const account of ROLES) {
  for (const scale of ['100', '150']) {
    test(`axe finds nothing on any page of ${account} at ${scale} %`, async ({ open, baseURL }) => {
      test.setTimeout(480_000);
      const page = await open(account);
      await page.context().addCookies([{ name: 'scale', value: scale, url: baseURL ?? '' }]);
      const found: string[] = [];
      for (const path of await tourOf(account)) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const places = ({ nodes }: (typeof violations)[number]) =>
          nodes.map((node) => node.target.join(' ')).slice(0, 3);
        found.push(...violations.map((one) => `${path}: ${one.id}: ${places(one).join(' | ')}`));
      }
      expect(found).toEqual([]);
    });
  }
}

test('axe finds nothing at the entrance', async ({ open }) => {
  const page = await open(null);
  await page.goto('/sign-in');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

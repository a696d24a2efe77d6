import { BULLETIN, CIRCULAR } from '@/lib/bulletins/procedure';
import { POSTS } from '@/lib/kernel/actor';
import { TRANSFER } from '@/lib/transfers/procedure';
import { ROLES, tourOf } from './support/pages';
import { expect, shown, test } from './support/portal';

/** What no reader should ever meet: names of the program, words of a machine, and the two words the 意见 forbids. */
const RAW = new RegExp(
  [
    `\\b(?:${[...[TRANSFER, BULLETIN, CIRCULAR].flatMap(({ states }) => Object.keys(states)), ...POSTS].join('|')})\\b`,
    '\\b(?:STATUTORY|SOFT|ADVISORY|ORGANISATION|PERSON|PENALTY|NO_PENALTY|STALE|FORBIDDEN|NOT_FOUND|INVALID|DONE|REFUSED)\\b',
    '\\b(?:undefined|null|NaN|Infinity|Invalid Date|Internal Server Error|Application error)\\b',
    '\\[object |拒收|再移送',
  ].join('|'),
);

/** The one way that a clause's diagram draws crossed out, to say that it does not exist. */
const CROSSED_OUT = '再移送其他单位';

for (const account of ROLES) {
  test(`no page of ${account} shows a raw name, a machine's word, or a heading too many`, async ({ open }) => {
    test.setTimeout(300_000);
    const page = await open(account);
    const found: string[] = [];
    for (const path of await tourOf(account)) {
      const answer = await page.goto(path);
      if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
      const words = await shown(page);
      const raw = RAW.exec(words.replace(CROSSED_OUT, ''));
      if (raw) found.push(`${path}: “${words.slice(Math.max(0, raw.index - 20), raw.index + 40)}”`);
      if ((await page.locator('h1').count()) !== 1) found.push(`${path}: ${await page.locator('h1').count()} h1`);
      if (!(await page.title())) found.push(`${path}: no title`);
    }
    expect(found).toEqual([]);
  });
}

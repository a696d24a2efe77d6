import { MATTER_TYPES, matterType } from '@/lib/matter-types';
import { command } from './support/api';
import { value } from './support/database';
import { give, share } from './support/limits';
import { expect, type Page, test } from './support/portal';
import { answer, attempts, chosen, NEVER, type Sealed, SURFACES, seal, settled, versionOf } from './support/sealed';

/** Does it for all, four at a time. */
async function each<One, Result>(items: readonly One[], act: (one: One) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 4) results.push(...(await Promise.all(items.slice(at, at + 4).map(act))));
  return results;
}

const queries = ({ type, title, words }: Sealed) => [
  `${matterType(type)?.path}?tab=all&q=${encodeURIComponent(title)}`,
  ...words.map((word) => `/search?q=${encodeURIComponent(word)}`),
];
const counted = (text: string) =>
  Number(/共 <b>(\d+)<\/b> 条/.exec(text.replaceAll('<!-- -->', ''))?.[1] ?? Number.NaN);

/** Which queries, papers and page give the matter to the person; and the number that its list counts. */
async function given(page: Page, matter: Sealed): Promise<{ ways: string[]; count: number }> {
  const found = await each(queries(matter), (path) => answer(page, path));
  const fetched = await each([matter.href, ...matter.papers], (path) => answer(page, path));
  const ways = [
    ...queries(matter).filter((_, at) => found[at]?.text.includes(matter.id)),
    ...[matter.href, ...matter.papers].filter((_, at) => fetched[at]?.status === 200),
  ];
  return { ways, count: counted(found[0]?.text ?? '') };
}
const allWays = (matter: Sealed) => [...queries(matter), matter.href, ...matter.papers];

/** What lists, desks, boards, notices and exports tell of the matters: `address: kind`. Overseers read numbers of limits (1-2-1). */
async function told(page: Page, sealed: readonly Sealed[], numbers: boolean, surfaces = SURFACES): Promise<string[]> {
  const paths = [...surfaces, ...sealed.flatMap(({ beside }) => beside)];
  const answers = await each([...new Set(paths)], async (path) => ({ path, ...(await answer(page, path)) }));
  return answers.flatMap(({ path, text }) =>
    sealed
      .filter(({ id, title, alone, number, href }) => {
        const says = [id, ...(alone ? [title] : []), ...(numbers && number ? [number] : [])].some((word) =>
          text.includes(word),
        );
        return says && path !== href;
      })
      .map(({ type }) => `${path}: ${type}`),
  );
}

/** Desk, notices and lists that another party of the matters works with. */
const desk = (matters: readonly Sealed[]) => [
  ...['/', '/?tab=waiting', '/notices', '/calendar', '/api/v1/transfers?tab=all'],
  ...new Set(matters.flatMap(({ type }) => ['', '&sort=due'].map((end) => `${matterType(type)?.path}?tab=all${end}`))),
];

/** What differs between the answers about the matter and about none; `none` keeps the latter by address. */
async function betrayed(page: Page, { id, type, href, papers }: Sealed, none: Map<string, string>, all: boolean) {
  const of = (path: string) => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, NEVER);
  const pages = [href, `/confidentiality/${id}`, ...(all ? [`${href}/supervise`, `${href}/materials`] : [])];
  const api = type === 'transfer' ? [`/api/v1/transfers/${id}`] : [];
  const wrong = await each([...pages, ...papers, ...api], async (path) => {
    const one = await answer(page, path);
    if (!none.has(of(path))) none.set(of(path), settled(of((await answer(page, of(path))).text)));
    return one.status === 404 && settled(of(one.text)) === none.get(of(path)) ? [] : [`${path} ${one.status}`];
  });
  const refused = await each(attempts(type, await versionOf(id)), async ([name, body]) => {
    const [one, other] = [
      await command(page, name, { id, ...body }),
      await command(page, name, { id: NEVER, ...body }),
    ];
    const same = (await one.text()) === (await other.text());
    return same && [404, 422].includes(one.status()) ? [] : [`${name} ${one.status()}`];
  });
  return [...wrong, ...refused].flat();
}

test('4-2-5: a matter of any kind for named people is nowhere for anybody else, and like none that ever was', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const refusals = { refusals: true };
  const [office, bureau] = [await open('bangong', refusals), await open('zhzf', refusals)];
  const [colleague, leader, third] = [
    await open('zhzf-fz', refusals),
    await open('bangong-zr', refusals),
    await open('caizheng', refusals),
  ];
  const sealed = await chosen();
  const before = await each(sealed, (matter) => given(leader, matter));
  for (const [at, matter] of sealed.entries()) expect(before[at]?.ways, matter.type).toEqual(allWays(matter));
  const shown = await told(leader, sealed, true);
  for (const { type } of sealed)
    expect(
      shown.some((one) => one.endsWith(`: ${type}`)),
      type,
    ).toBe(true);

  const parties = [...new Set(sealed.flatMap(({ other }) => other ?? []))];
  const outside = await each(parties, async (account) => ({
    account,
    page: await open(account, refusals),
    matters: sealed.filter(({ other }) => other === account),
  }));
  expect(outside.flatMap(({ matters }) => matters).length).toBeGreaterThan(MATTER_TYPES.length / 2);
  for (const { account, page, matters } of outside)
    expect(
      (await each(matters, ({ href }) => answer(page, href))).map(({ status }) => status),
      account,
    ).toEqual(matters.map(() => 200));

  for (const matter of sealed) await seal(office, matter);

  await test.step('whoever is named gets it by every way', async () => {
    for (const matter of sealed) {
      const page = matter.named.includes('zhzf') ? bureau : office;
      expect((await given(page, matter)).ways, matter.type).toEqual(allWays(matter));
    }
    const notices = (await answer(bureau, '/notices')).text;
    expect(
      sealed.filter(({ named, title }) => named.includes('zhzf') && !notices.includes(title)).map((one) => one.type),
    ).toEqual([]);
  });

  await test.step('other parties’ people who are not named: nowhere, and as if it did not exist', async () => {
    for (const { account, page, matters } of outside) {
      const none = new Map<string, string>();
      for (const matter of matters) expect((await given(page, matter)).ways, `${account} ${matter.type}`).toEqual([]);
      expect(await told(page, matters, true, desk(matters)), account).toEqual([]);
      for (const matter of matters)
        expect(await betrayed(page, matter, none, false), `${account} ${matter.type}`).toEqual([]);
    }
  });

  for (const [who, page] of Object.entries({ colleague, leader, third })) {
    await test.step(`${who}: no list, count, search, sort, notice, board, file, letter or export has it`, async () => {
      for (const [at, matter] of sealed.entries()) {
        const { ways, count } = await given(page, matter);
        expect(ways, `${who} ${matter.type}`).toEqual([]);
        if (page === leader) expect(count, matter.type).toBe((before[at]?.count ?? 0) - 1);
      }
      expect(await told(page, sealed, page !== leader), who).toEqual([]);
    });
    await test.step(`${who}: its pages, papers and commands answer as if it did not exist`, async () => {
      const none = new Map<string, string>();
      for (const matter of sealed)
        expect(await betrayed(page, matter, none, who === 'colleague'), `${who} ${matter.type}`).toEqual([]);
    });
  }
});

test('4-2-5: each level lets in whom it names and nobody else', async ({ open }) => {
  const owner = await open('zhzf', { refusals: true });
  const on = await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')`);
  const id = await give(owner, 'sharing.send', { id: await share('OTHER', on, ['zhujian'])(owner) });
  const number = await value('SELECT number FROM matter WHERE id = $1', [id]);
  const papers = [`/sharing/${id}`, `/api/letters/${await value('SELECT id FROM letter WHERE matter_id = $1', [id])}`];
  const circles = [
    { level: 'PARTIES', flags: ['TRADE_SECRET'], in: ['zhujian-fz'], out: ['shangwu'] },
    { level: 'MEMBERS', flags: [], in: ['shangwu'], out: ['caizheng'] },
    { level: 'PUBLIC', flags: [], in: ['caizheng'], out: ['liexi'] },
  ];
  for (const { level, flags, ...circle } of circles) {
    await give(owner, 'confidentiality.set', { id, level, flags, people: [], reason: '核查需要' });
    for (const [account, inside] of [
      ...circle.in.map((one) => [one, true] as const),
      ...circle.out.map((one) => [one, false] as const),
    ]) {
      const page = await open(account, { refusals: true });
      const [found, ...read] = await each([`/search?q=${encodeURIComponent(number)}`, ...papers], (path) =>
        answer(page, path),
      );
      const got = [found?.text.includes(id), ...read.map(({ status }) => status === 200)];
      expect(got, `${level} ${account}`).toEqual([inside, inside, inside]);
      await page.context().close();
    }
  }
  const version = await versionOf(id);
  const wide = { id, version, level: 'MEMBERS', flags: ['PRIVACY'], people: [], reason: '核查需要' };
  const refused = await (await command(owner, 'confidentiality.set', wide)).json();
  expect(refused.fields.level.join()).toContain('知悉范围不能大于案件相关单位');
});

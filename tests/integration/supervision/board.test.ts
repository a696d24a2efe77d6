import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clausePage } from '@/lib/clauses/queries';
import { filterOf } from '@/lib/duties/address';
import { dutiesCsv } from '@/lib/duties/export';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import type { DutyFilter } from '@/lib/kernel/duties/filter';
import { countDuties, cursorAfter, listDuties } from '@/lib/kernel/duties/select';
import { replayAt } from '@/lib/kernel/replay';
import { orderSupervision } from '@/lib/supervision/commands';
import { boardCsv } from '@/lib/supervision/export';
import { board } from '@/lib/supervision/queries';
import { orders } from '@/lib/supervision/queries-orders';
import { wall } from '@/lib/supervision/queries-wall';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

const NOW = instant('2026-03-20T10:00');
const at = <Result>(work: () => Promise<Result>) => replayAt(NOW, work);

let portal: Portal;
let leader: Actor;

beforeAll(async () => {
  portal = await openPortal();
  leader = await as('zuzhang');
  const dated = (on: string) => ({ foundOn: on, heldOn: on });
  await transferAt('SENT', dated('2026-03-05'), '2026-03-05T09:00');
  await transferAt('SIGNED', dated('2026-03-17'), '2026-03-17T09:00');
  await transferAt('CLOSED', {}, '2026-03-02T09:00');
  await transferAt('CLOSED', {}, '2026-03-02T10:00');
  await transferAt('DECIDED', {}, '2026-03-02T11:00');
  await transferAt('DECLINED', dated('2026-03-03'), '2026-03-03T09:00');
  await transferAt('DRAFT', { ...dated('2026-03-18'), urgent: 'true' }, '2026-03-18T09:00');
  const ordered = await transferAt('SENT', dated('2026-03-18'), '2026-03-18T09:00');
  const order = { id: ordered, unitId: 'ziran', words: '请按期反馈', dueOn: '2026-03-19' };
  await done(execute(orderSupervision, leader, order, { at: '2026-03-18T10:00' }));
});
afterAll(() => portal.close());

/** Every number with an address, wherever it stands in a page's data. */
function figuresIn(value: unknown): { count: number; href: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { count, href } = value as { count?: unknown; href?: unknown };
  const here = typeof count === 'number' && typeof href === 'string' ? [{ count, href }] : [];
  return [...here, ...Object.values(value).flatMap(figuresIn)];
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

const filterIn = (href: string): DutyFilter => filterOf(Object.fromEntries(new URL(href, 'http://x').searchParams));

describe('the dashboard (1-2-1)', () => {
  it('shows no number that its list does not count', async () => {
    const figures = figuresIn(await at(() => board(leader)));
    expect(figures.length).toBeGreaterThan(60);
    expect(figures.filter(({ count }) => count > 0).length).toBeGreaterThan(20);
    for (const { count, href } of figures) {
      const filter = filterIn(href);
      expect(await countDuties(leader, filter, NOW), href).toBe(count);
      expect(await listDuties(leader, filter, NOW, 100), href).toHaveLength(count);
    }
  });

  it('counts as overdue what is overdue, and as kept what was done in time', async () => {
    const { summary, units } = await at(() => board(leader));
    expect(summary.overdue.count).toBe(2);
    expect(units.find(({ id }) => id === 'ziran')?.overdue.count).toBe(2);
    expect(units.find(({ id }) => id === 'ziran')?.oldest?.words).toBe('已逾期11个工作日');
  });

  it('never adds statutory, soft, advisory and own-date limits', async () => {
    const { summary } = await at(() => board(leader));
    const open = (standing: DutyFilter['standing']) => countDuties(leader, { status: 'open', standing }, NOW);
    const all = await countDuties(leader, { status: 'open' }, NOW);
    const apart = await Promise.all([open('SOFT'), open('ADVISORY'), open('OWN_DATE')]);
    expect(apart).toEqual([0, 2, 1]);
    expect(summary.open.count).toBe(all - 3);
    expect(summary.apart.map(({ count }) => count)).toEqual([0, 2, 1]);
  });

  it('sums to the same total by unit, by clause and by month', async () => {
    const { summary, units, clauses, months } = await at(() => board(leader));
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(units.map(({ open }) => open.count))).toBe(summary.open.count);
    expect(sum(clauses.map(({ overdue }) => overdue.count))).toBe(summary.overdue.count);
    expect(sum(units.map(({ rate }) => rate.due.count))).toBe(summary.rate.due.count);
    expect(sum(months.map(({ now }) => now?.due.count ?? 0))).toBe(summary.rate.due.count);
  });

  it('lists the longest overdue first among the risks', async () => {
    const { risks } = await at(() => board(leader));
    expect(risks.map(({ clock }) => clock.words)).toEqual(['已逾期11个工作日', '已逾期8个工作日']);
  });

  it('keeps the 督办台账', async () => {
    const { rows, counts } = await at(() => orders(leader, { tab: 'open', unit: '', q: '' }));
    expect(rows).toMatchObject([{ unit: '区自然资源局', words: '请按期反馈', clock: { kind: 'OVERDUE' } }]);
    expect(counts).toEqual({ open: 1, late: 1, over: 0, all: 1 });
    expect((await at(() => board(leader))).late).toMatchObject({ total: 1, rows: [{ escalated: true }] });
  });

  it('exports what it shows', async () => {
    const lines = await at(() => textOf(boardCsv(leader)));
    const { summary } = await at(() => board(leader));
    const { overdue, soon, open, rate } = summary;
    const total = [overdue, soon, open, rate.kept, rate.due].map(({ count }) => `"${count}"`).join(',');
    expect(lines).toContain(`"合计",${total}`);
    const list = await at(() => textOf(dutiesCsv(leader, { status: 'open' })));
    expect(list.trimEnd().split('\r\n')).toHaveLength(2 + (await countDuties(leader, { status: 'open' }, NOW)));
  });
});

describe('the wall', () => {
  it('names units, clauses and days, and neither a case nor a person', async () => {
    const text = JSON.stringify((await at(() => wall(leader))).rows);
    expect(text).toContain('区自然资源局');
    for (const { title, number } of await db().matter.findMany({ select: { title: true, number: true } })) {
      expect(text).not.toContain(title);
      if (number) expect(text).not.toContain(number);
    }
    for (const { name } of await db().person.findMany({ select: { name: true } })) expect(text).not.toContain(name);
  });
});

describe('the lists', () => {
  it('walk page by page over every duty once', async () => {
    const filter: DutyFilter = { status: 'open' };
    const seen: string[] = [];
    for (let rows = await listDuties(leader, filter, NOW, 2); rows.length > 0; ) {
      seen.push(...rows.map(({ id }) => id));
      rows = await listDuties(leader, filter, NOW, 2, cursorAfter(rows, 'open'));
    }
    expect(seen).toHaveLength(await countDuties(leader, filter, NOW));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(['zuzhang', 'zhzf', 'ziran', 'shijian', 'xitong'])(
    'a clause’s numbers are those %s may see (2-2-5)',
    async (account) => {
      const actor = await as(account);
      const page = await at(() => clausePage(actor, '2-2-5', {}));
      for (const { count, href } of figuresIn(page?.figures)) {
        expect(await countDuties(actor, { ...filterIn(href), clause: '2-2-5' }, NOW), href).toBe(count);
      }
      expect(page?.figures?.open.count).toBe({ zuzhang: 3, zhzf: 3, ziran: 3, shijian: 0, xitong: 0 }[account]);
    },
  );
});

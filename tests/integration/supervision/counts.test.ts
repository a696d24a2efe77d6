import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { foldDutyChanges } from '@/lib/kernel/duties/fold';
import { countDuties } from '@/lib/kernel/duties/select';
import { tallyDue, tallyOpen } from '@/lib/kernel/duties/tally';
import { withClient } from '@/lib/launch/connection.mjs';
import { localDate } from '@/lib/rulebook/local-date';
import { as, instant, openPortal, type Portal } from '@/tests/support/portal';
import { STATES, transferAt } from '@/tests/support/transfers';

/** Instants at which the figures must agree: within the limits, on the last day, in the next month, in the next year. */
const MOMENTS = [
  '2026-03-02T12:00',
  '2026-03-05T23:59',
  '2026-03-06T00:00',
  '2026-04-01T08:00',
  '2027-01-04T08:00',
].map(instant);
const PERIODS = [
  { fromOn: localDate('2026-01-01'), toOn: localDate('2026-03-05') },
  { fromOn: localDate('2025-01-01'), toOn: localDate('2025-12-31') },
  { fromOn: localDate('2026-03-06'), toOn: localDate('2026-12-31') },
] as const;
/** The first period is counted in two ways: a year to a day, and any other. */
const ORDERS = [PERIODS, [PERIODS[2], PERIODS[0]], [PERIODS[1], PERIODS[2]]] as const;

let portal: Portal;
let leader: Actor;
/** Sees the same matters, but as a party: counted duty by duty. */
let direct: Actor;

beforeAll(async () => {
  portal = await openPortal();
  for (const state of STATES) await transferAt(state);
  leader = await as('zuzhang');
  direct = { ...leader, posts: [...leader.posts, { post: 'EXPERT', unitId: 'jianding', unitName: '', via: null }] };
});
afterAll(() => portal.close());

const sorted = <Cell>(cells: Cell[]) =>
  cells.map((cell) => JSON.stringify(cell, Object.keys(cell as object).sort())).sort();

async function agree() {
  for (const now of MOMENTS) {
    expect(sorted(await tallyOpen(leader, now))).toEqual(sorted(await tallyOpen(direct, now)));
    expect(sorted(await tallyOpen(leader, now, { clause: '2-2-5' }))).toEqual(
      sorted(await tallyOpen(direct, now, { clause: '2-2-5' })),
    );
    for (const periods of ORDERS) {
      const [ours, counted] = [await tallyDue(leader, now, periods), await tallyDue(direct, now, periods)];
      expect(sorted([...ours.cells])).toEqual(sorted([...counted.cells]));
      expect(sorted([...ours.months])).toEqual(sorted([...counted.months]));
    }
    const open = (await tallyOpen(leader, now)).reduce((sum, cell) => sum + cell.open, 0);
    expect(open).toBe(await countDuties(leader, { status: 'open' }, now));
  }
}

const kept = async () =>
  JSON.stringify([
    await db()
      .$queryRaw`SELECT * FROM duty_count WHERE (n, done, kept) <> (0, 0, 0) ORDER BY due_at, obligor_id, rule, warn_at`,
    await db().$queryRaw`SELECT * FROM duty_month WHERE (n, done, kept) <> (0, 0, 0) ORDER BY month, obligor_id, rule`,
    await db().$queryRaw`SELECT * FROM duty_day WHERE (n, done, kept) <> (0, 0, 0) ORDER BY day, rule`,
    await db().$queryRaw`SELECT * FROM duty_year WHERE (n, done, kept) <> (0, 0, 0) ORDER BY year, obligor_id, rule`,
  ]);

describe('the kept counts of duties', () => {
  it('equal a count of the duties while every change still waits', async () => {
    expect(await db().dutyChange.count()).toBeGreaterThan(20);
    await agree();
  });

  it('equal it after folding, and while further changes wait', async () => {
    await foldDutyChanges(1);
    expect(await db().dutyChange.count()).toBe(0);
    await agree();
    await transferAt('DECIDED');
    expect(await db().dutyChange.count()).toBeGreaterThan(0);
    await agree();
  });

  it('equal what counting everything again gives', async () => {
    await foldDutyChanges(1);
    const before = await kept();
    await withClient(portal.ownerUrl, (client) => client.query('SELECT rebuild_duty_counts()'));
    expect(await kept()).toBe(before);
  });

  it('go on counting a matter that only named people may see: no level hides a limit (1-2-1, 4-2-5)', async () => {
    const { id } = await db().matter.findFirstOrThrow({ where: { state: 'SIGNED' }, select: { id: true } });
    const [now = 0] = MOMENTS;
    const open = async () => (await tallyOpen(leader, now)).reduce((sum, cell) => sum + cell.open, 0);
    const before = await open();
    await db().matter.update({
      where: { id },
      data: { confidentiality: 'NAMED', version: { increment: 1 } },
      select: { id: true },
    });
    expect(await open()).toBe(before);
    await foldDutyChanges(1);
    await agree();
  });

  it('cannot be written by the application', async () => {
    await expect(db().$executeRaw`UPDATE duty_count SET n = 0`).rejects.toThrow(/permission denied/);
    await expect(db().$executeRaw`DELETE FROM duty_change`).rejects.toThrow(/permission denied/);
    await expect(db().$executeRaw`SELECT rebuild_duty_counts()`).rejects.toThrow(/permission denied/);
  });
});

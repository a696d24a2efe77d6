import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptDispute } from '@/lib/disputes/commands';
import { filterOf } from '@/lib/duties/address';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import { withClient } from '@/lib/launch/connection.mjs';
import { handOver } from '@/lib/units/handover';
import { type Side, unitDuties, unitWork } from '@/lib/units/queries-work';
import { act, DISPUTE_INPUT, dispute, SIDES } from '@/tests/support/disputes';
import { as, done, execute, instant, openPortal, type Portal, sessionOf } from '@/tests/support/portal';
import { draft, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  for (const state of ['DRAFT', 'SENT', 'SIGNED', 'DECLINED', 'DECIDED'] as const) await transferAt(state);
  await draft('ziran', { receiverId: 'zhzf' });
  const id = await dispute({ kind: 'LAW' });
  await done(act(acceptDispute, SIDES.legal, id, DISPUTE_INPUT.accept));
}, 120_000);
afterAll(() => portal.close());

const NOW = instant('2026-03-09T10:00');
const person = (account: string) => db().person.findUniqueOrThrow({ where: { account }, select: { id: true } });

/** Rows of the list behind an address of a unit's page. */
async function listed(account: string, href: string) {
  const url = new URL(href, 'http://portal');
  const given = Object.fromEntries(url.searchParams);
  const unitId = url.pathname.split('/')[2] ?? '';
  const side: Side = given.side === 'owed' ? 'owed' : 'owes';
  const actor = await as(account);
  const page = await replayAt(NOW, () => unitDuties(actor, unitId, side, filterOf(given)));
  expect(page.lines.length, href).toBe(page.total);
  return page.total;
}

describe('the page of a unit (3-2-1, 4-5-1)', () => {
  it.each([
    ['ziran', 'ziran'],
    ['zhzf', 'ziran'],
    ['bangong', 'ziran'],
    ['shijian', 'ziran'],
  ])('shows %s what %s owes and is owed: every number is that of its list', async (account, unitId) => {
    const actor = await as(account);
    const work = await replayAt(NOW, () => unitWork(actor, unitId));
    for (const side of [work.owes, work.owed]) {
      expect(await listed(account, side.href)).toBe(side.count);
      expect(side.figures.reduce((sum, one) => sum + one.open.count, 0)).toBe(side.count);
      for (const { open, soon, overdue } of side.figures)
        for (const { href, count } of [open, soon, overdue]) expect(await listed(account, href), href).toBe(count);
    }
    for (const { rate, open } of work.record)
      for (const { href, count } of [rate.due, rate.kept, open]) expect(await listed(account, href), href).toBe(count);
    expect(work.owes.count > 0).toBe(account !== 'shijian');
    const standings = work.record.map(({ standing, clause }) => `${standing} ${clause}`);
    expect(standings.includes('STATUTORY 2-2-5') && standings.includes('ADVISORY 4-4-1')).toBe(account !== 'shijian');
  });

  it('counts duties of every kind in both directions, and nothing for administrators', async () => {
    expect(await listed('ziran', '/units/ziran/duties?status=open&clause=4-4-1')).toBe(1);
    expect(await listed('ziran', '/units/ziran/duties?status=open&clause=4-4-1&side=owed')).toBe(1);
    expect((await replayAt(NOW, async () => unitWork(await as('anquan'), 'ziran'))).sees).toBe(false);
  });
});

describe('工作交接 (3-2-1, 4-5-1)', () => {
  it('passes posts, drafts and open work to a colleague in one act, tells everybody concerned and stays on record', async () => {
    const before = await as('ziran');
    const input = {
      unitId: 'ziran',
      leavingId: before.personId,
      successorId: (await person('ziran-2')).id,
      reason: '调离',
    };
    expect(await execute(handOver, await as('ziran-fz'), input)).toMatchObject({ refused: true, code: 'FORBIDDEN' });
    await done(execute(handOver, await as('anquan'), input, { at: '2026-03-09T10:00' }));
    expect((await sessionOf('ziran'))?.posts).toEqual([]);
    expect((await as('ziran-2')).posts.map((held) => held.post)).toEqual(['LIAISON']);
    expect(await db().caseTransfer.count({ where: { senderId: 'ziran', drafter: '冯代理' } })).toBe(1);
    const row = await db().handover.findFirstOrThrow({ where: { unitId: 'ziran' } });
    expect(row).toMatchObject({ leaving: '冯演示', successor: '冯代理', posts: ['LIAISON'], drafts: 1 });
    expect(row.duties).toBe(await db().duty.count({ where: { obligorId: 'ziran', doneAt: null, cancelledAt: null } }));
    const told = await db().notice.findMany({ where: { kind: 'HANDED_OVER' }, select: { unitId: true } });
    expect(told.map((one) => one.unitId)).toEqual(expect.arrayContaining(['ziran', 'zhzf', 'sifa']));
    const work = await unitWork(await as('ziran-2'), 'ziran');
    expect(work.handovers[0]?.title).toContain('冯演示 → 冯代理');
    const change = "UPDATE handover SET reason = 'x'";
    await expect(withClient(portal.appUrl, (client) => client.query(change))).rejects.toThrow(/permission|append-only/);
  });

  it.each([
    ['to somebody of another unit', 'zhzf-2', 'successorId'],
    ['to the one who leaves', 'gongan', 'successorId'],
  ])('is refused %s', async (_title, successor, field) => {
    const input = { unitId: 'gongan', leavingId: (await person('gongan')).id, reason: '调离' };
    const refused = await execute(handOver, await as('anquan'), {
      ...input,
      successorId: (await person(successor)).id,
    });
    expect(refused).toMatchObject({ refused: true, fields: { [field]: expect.anything() } });
  });

  it('is refused from somebody who holds no post of the unit', async () => {
    const [leaving, successor] = [await person('zhzf-2'), await person('zhzf')];
    const input = { unitId: 'zhzf', leavingId: leaving.id, successorId: successor.id, reason: '调离' };
    expect(await execute(handOver, await as('anquan'), input)).toMatchObject({
      fields: { leavingId: [expect.stringContaining('没有可以移交')] },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { clockNow } from '@/lib/kernel/today';
import { createDelegation } from '@/lib/people/delegation';
import { endPost } from '@/lib/people/posts';
import { addDays, shanghaiDate } from '@/lib/rulebook/local-date';
import { send } from '@/lib/transfers/commands';
import { setApprovalStep } from '@/lib/units/commands';
import { directory, unitPage } from '@/lib/units/queries';
import { account } from '@/tests/support/people';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { draft, page } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const lineOf = async (id: string) => {
  const { now } = await moment(db());
  const { groups } = await directory(await as('fagai'), now);
  return groups.flatMap((group) => group.units).find((unit) => unit.id === id);
};

describe('单位联络', () => {
  it('names leader and liaison of every unit, each unit once; two towns have no leader yet (3-2-1, 4-5-1)', async () => {
    const { now } = await moment(db());
    const { groups, total, incomplete } = await directory(await as('fagai'), now);
    const ids = groups.flatMap((group) => group.units.map((unit) => unit.id));
    expect({ total, incomplete, distinct: new Set(ids).size }).toEqual({
      total: ids.length,
      incomplete: 2,
      distinct: ids.length,
    });
    for (const id of ['shuiquan', 'fengmao']) expect(await lineOf(id)).toMatchObject({ missing: ['分管负责人'] });
    expect(await lineOf('ziran')).toMatchObject({
      leaders: ['冯分管'],
      contacts: ['冯演示'],
      missing: [],
      delegates: [],
    });
  });

  it('flags a unit whose liaison is gone, and shows it among those to be completed', async () => {
    const { id } = await db().postHolding.findFirstOrThrow({ where: { unitId: 'yingji', post: 'LIAISON' } });
    await done(execute(endPost, await as('anquan'), { id, reason: '调离' }));
    expect(await lineOf('yingji')).toMatchObject({ missing: ['联络员'], contacts: [] });
    const { now } = await moment(db());
    const { groups, incomplete } = await directory(await as('fagai'), now, true);
    expect({ incomplete, ids: groups.flatMap((group) => group.units.map((unit) => unit.id)) }).toEqual({
      incomplete: 3,
      ids: ['yingji', 'shuiquan', 'fengmao'],
    });
    const unit = await unitPage(await as('fagai'), 'yingji', now);
    expect(unit?.past.map((held) => held.post)).toEqual(['联络员']);
  });

  it('shows who stands in, until when', async () => {
    const today = shanghaiDate(clockNow());
    const { id } = await account('ziran-2');
    const input = { delegateId: id, fromOn: today, toOn: addDays(today, 3), reason: '出差' };
    await done(execute(createDelegation, await as('ziran'), input, { at: `${today}T08:00` }));
    expect((await lineOf('ziran'))?.delegates).toEqual([expect.stringMatching(/^冯代理（代冯演示，至\d{4}年/)]);
  });

  it('answers an unknown unit with nothing', async () => {
    expect(await unitPage(await as('fagai'), 'nowhere', clockNow())).toBeNull();
  });
});

describe('审批环节', () => {
  const version = async (id: string) => (await db().unit.findUniqueOrThrow({ where: { id } })).version;

  it('is switched by the unit’s own 分管负责人, and the next transfer follows it', async () => {
    const id = await draft('zhzf');
    const liaison = await as('zhzf');
    expect(await execute(send, liaison, await page(id))).toMatchObject({ refused: true });
    const input = { unitId: 'zhzf', version: await version('zhzf'), on: 'false' };
    await done(execute(setApprovalStep, await as('zhzf-fz'), input));
    await done(execute(send, liaison, await page(id)));
  });

  it('is refused to another unit’s leader, to the liaison, to the office, and from a stale page', async () => {
    const input = { unitId: 'zhzf', version: await version('zhzf'), on: 'true' };
    const answers = [
      await execute(setApprovalStep, await as('ziran-fz'), input),
      await execute(setApprovalStep, await as('zhzf'), input),
      await execute(setApprovalStep, await as('bangong-zr'), input),
      await execute(setApprovalStep, await as('zhzf-fz'), { ...input, version: 0 }),
    ];
    expect(answers.map((one) => one.refused && one.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'STALE']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { endPost, grantPost } from '@/lib/people/posts';
import { transferPage } from '@/lib/transfers/queries';
import { handOver } from '@/lib/units/handover';
import { forNamed } from '@/tests/support/confidential';
import { dispute } from '@/tests/support/disputes';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const idOf = async (account: string) => (await db().person.findUniqueOrThrow({ where: { account } })).id;
const sees = async (account: string, id: string) => (await transferPage(await as(account), id, 'test')) !== null;

describe('a matter for named people stays somebody’s (4-2-5)', () => {
  const post = async (name: string, unitId: string) =>
    db().postHolding.findFirstOrThrow({ where: { person: { account: name }, unitId, endedAt: null } });

  it('is known to whoever coordinates a dispute about it (4-4-1)', async () => {
    const id = await transferAt('SIGNED');
    await forNamed(id, ['zhzf', 'ziran']);
    await dispute({ aboutId: id });
    expect(await Promise.all(['fazhi', 'sifa'].map((one) => sees(one, id)))).toEqual([true, false]);
  });

  it('goes to the successor with the handover, and to the next liaison when the last one named has gone (4-5-1)', async () => {
    const id = await transferAt('SIGNED');
    await forNamed(id, ['zhzf', 'ziran']);
    const [leavingId, successorId] = await Promise.all(['ziran', 'ziran-2'].map(idOf));
    const handed = { unitId: 'ziran', leavingId, successorId, reason: '调离' };
    await done(execute(handOver, await as('anquan'), handed));
    expect(await Promise.all(['ziran-2', 'ziran-fz'].map((one) => sees(one, id)))).toEqual([true, false]);
    await done(execute(endPost, await as('anquan'), { id: (await post('ziran-2', 'ziran')).id, reason: '借调' }));
    const fresh = { personId: leavingId, unitId: 'ziran', post: 'LIAISON', fromOn: '2026-03-02', toOn: '' };
    await done(execute(grantPost, await as('anquan'), fresh));
    expect(await sees('ziran', id)).toBe(true);
    expect((await sees('ziran-fz', id)) || (await sees('zhzf-fz', id))).toBe(false);
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompositionView } from '@/components/meetings/composition-view';
import { db } from '@/lib/kernel/db/client';
import { joinMembers, leaveMembers, nameHead } from '@/lib/meetings/commands-composition';
import { compositionOn } from '@/lib/meetings/queries-composition';
import { does, planned } from '@/tests/support/meetings';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

const unitsOn = async (on: string) => (await compositionOn(on)).members.map((one) => one.key);

describe('the composition of the joint meeting (1-1-1, 1-1-2)', () => {
  it('takes a unit in and lets it go, and every past day stays readable', async () => {
    const office = await as('bangong');
    await done(
      execute(joinMembers, office, { unitId: 'caizheng', fromOn: '2026-03-01', basis: '山政办函〔2026〕3号' }),
    );
    const again = { unitId: 'caizheng', fromOn: '2026-03-02', basis: '重复' };
    expect(await execute(joinMembers, office, again)).toMatchObject({ fields: { unitId: ['该单位已经是成员单位'] } });
    await done(execute(leaveMembers, office, { unitId: 'shangwu', toOn: '2026-03-31', basis: '机构改革' }));
    expect(await unitsOn('2026-02-28')).not.toContain('caizheng');
    expect(await unitsOn('2026-03-01')).toContain('caizheng');
    expect(await unitsOn('2026-03-31')).toContain('shangwu');
    expect(await unitsOn('2026-04-01')).not.toContain('shangwu');
    for (const account of ['ziran', 'zuzhang', 'xitong'])
      expect(await execute(joinMembers, await as(account), { ...again, unitId: 'xiji' }), account).toMatchObject({
        code: 'FORBIDDEN',
      });
  });

  it('decides whom the call of a meeting reaches: the members of its day', async () => {
    const id = await planned({ heldOn: '2026-04-15' }, '2026-03-30T09:00');
    await does('callTopics', 'bangong', id, {}, '2026-03-31T09:00');
    const to = await db().receipt.findMany({ where: { matterId: id }, select: { unitId: true } });
    expect(to.map((one) => one.unitId)).toContain('caizheng');
    expect(to.map((one) => one.unitId)).not.toContain('shangwu');
  });

  it('names the head of a unit from a day on; the one before ends the day before', async () => {
    const office = await as('bangong-zr');
    const head = { unitId: 'ziran', title: '局长', fromOn: '2025-01-01' };
    await done(execute(nameHead, office, { ...head, name: '李演示' }));
    await done(execute(nameHead, office, { ...head, name: '周演示', fromOn: '2026-03-02' }));
    expect(await execute(nameHead, office, { ...head, name: '郑演示' })).toMatchObject({ refused: true });
    const headOn = async (on: string) => (await compositionOn(on)).members.find((one) => one.key === 'ziran')?.head;
    expect([await headOn('2024-12-31'), await headOn('2026-03-01'), await headOn('2026-03-02')]).toEqual([
      '主要负责人未登记',
      '李演示（局长）',
      '周演示（局长）',
    ]);
    const html = renderToStaticMarkup(<CompositionView composition={await compositionOn('2026-03-01')} keeps />);
    expect(html).toContain('李演示（局长）');
    expect(html).toContain('2026年3月1日（周日）的组成');
  });
});

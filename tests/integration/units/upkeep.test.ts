import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { createPerson } from '@/lib/people/commands';
import { endPost, grantPost } from '@/lib/people/posts';
import { receiverChoices } from '@/lib/transfers/queries-units';
import { closeUnit, createUnit, editUnit } from '@/lib/units/upkeep';
import { entriesOf } from '@/tests/support/people';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { draft } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const water = {
  name: '区水务局',
  letterName: '枣庄市山亭区水务局',
  letterPrefix: '山水',
  kind: 'MEMBER',
  phone: '',
  rank: '12',
};
const row = (id: string) => db().unit.findUniqueOrThrow({ where: { id } });
const field = (answer: Awaited<ReturnType<typeof execute>>) =>
  answer.refused && (Object.keys(answer.fields ?? {})[0] ?? answer.code);
const on = async (unitId: string) => ({ unitId, version: (await row(unitId)).version });
const closing = { closedOn: '2026-03-02', reason: '机构改革' };

describe('登记单位', () => {
  it('adds a unit, found by its initials, that can be sent to as soon as it has a liaison (3-2-1)', async () => {
    const { id } = await done(execute(createUnit, await as('xitong'), water));
    expect(await row(id)).toMatchObject({ id: 'qswj', initials: 'qswj', phone: null, rank: 12, closedOn: null });
    const choice = async () => (await receiverChoices('zhzf')).find(({ value }) => value === id);
    expect(await choice()).toMatchObject({ label: 'SWJ　区水务局（未设联络员，暂不能选）', disabled: true });
    const person = { account: 'shuiwu', name: '水务演示', unitId: id };
    const { id: personId } = await done(execute(createPerson, await as('xitong'), person));
    const post = { personId, unitId: id, post: 'LIAISON', fromOn: '2026-03-02', toOn: '' };
    await done(execute(grantPost, await as('anquan'), post));
    expect(await choice()).toEqual({ value: id, label: 'SWJ　区水务局', group: '成员单位' });
    const held = await db().postHolding.findFirstOrThrow({ where: { personId }, select: { id: true } });
    await done(execute(endPost, await as('anquan'), { id: held.id, reason: '调离' }));
    expect((await choice())?.disabled).toBe(true);
    expect((await entriesOf('unit.create')).map((entry) => entry.actor?.post)).toEqual(['SYSTEM_ADMIN']);
  });

  it('refuses a taken name or 机关代字, a second 区政府办, letters in the 机关代字, and everybody else', async () => {
    const actor = await as('xitong');
    const other = { ...water, name: '区水务二局', letterPrefix: '山水二' };
    const answers = [
      await execute(createUnit, actor, { ...other, name: water.name }),
      await execute(createUnit, actor, { ...other, letterPrefix: water.letterPrefix }),
      await execute(createUnit, actor, { ...other, kind: 'GOV' }),
      await execute(createUnit, actor, { ...other, letterPrefix: 'SS' }),
      await execute(createUnit, await as('anquan'), other),
      await execute(createUnit, await as('bangong-zr'), other),
    ];
    expect(answers.map(field)).toEqual(['name', 'letterPrefix', 'kind', 'letterPrefix', 'FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('修改单位信息', () => {
  const { name, letterName, letterPrefix, kind } = { ...water, name: '区城乡水务局' };

  it('corrects the unit and its initials, from a fresh page only', async () => {
    const input = { name, letterName, letterPrefix, kind, phone: '0632-8811111', rank: '12', ...(await on('qswj')) };
    await done(execute(editUnit, await as('xitong'), input));
    expect(await row('qswj')).toMatchObject({ name, initials: 'qcxswj', phone: '0632-8811111' });
    expect(await execute(editUnit, await as('xitong'), input)).toMatchObject({ code: 'STALE' });
  });

  it('keeps the kind of a unit whose posts need it, and of those the district has one of', async () => {
    for (const id of ['ziran', 'zhengfu']) {
      const unit = await row(id);
      const facts = { name: unit.name, letterName: unit.letterName, letterPrefix: unit.letterPrefix, phone: '' };
      const input = { ...facts, rank: unit.rank, kind: 'TOWNSHIP', ...(await on(id)) };
      expect(field(await execute(editUnit, await as('xitong'), input))).toBe('kind');
    }
  });
});

describe('撤销单位', () => {
  it('waits until nothing is open and nobody holds a post; then the unit is offered no more', async () => {
    const actor = await as('xitong');
    const close = async (id: string) => execute(closeUnit, actor, { ...(await on(id)), ...closing });
    await draft('fagai');
    expect(await close('fagai')).toMatchObject({ message: expect.stringContaining('未办结') });
    expect(await close('fengmao')).toMatchObject({ message: expect.stringContaining('有人任职') });
    expect(await close('zhengfu')).toMatchObject({ code: 'RULE' });
    const { id } = await db().postHolding.findFirstOrThrow({ where: { unitId: 'fengmao' } });
    await done(execute(endPost, await as('anquan'), { id, reason: '调离' }));
    await done(close('fengmao'));
    expect((await receiverChoices('zhzf')).some((choice) => choice.value === 'fengmao')).toBe(false);
    expect(await close('fengmao')).toMatchObject({ message: expect.stringContaining('已经撤销') });
  });

  it('is not dated ahead, and is the system administrator’s', async () => {
    const input = { ...(await on('qswj')), ...closing };
    expect(field(await execute(closeUnit, await as('xitong'), { ...input, closedOn: '2026-03-03' }))).toBe('closedOn');
    expect(field(await execute(closeUnit, await as('anquan'), input))).toBe('FORBIDDEN');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '@/lib/kernel/command';
import { db } from '@/lib/kernel/db/client';
import type { Effects } from '@/lib/kernel/effects';
import { loadSubject } from '@/lib/kernel/matters';
import { otherKind } from '@/lib/kernel/others';
import { can } from '@/lib/kernel/permissions';
import { replayAt } from '@/lib/kernel/replay';
import { stepsOf } from '@/lib/kernel/steps';
import { procedureOf } from '@/lib/matter-types';
import { readListAddress } from '@/lib/matters/list-address';
import { matterPage, seenMatter, stepPage } from '@/lib/matters/queries';
import { listMatters } from '@/lib/matters/queries-list';
import * as requests from '@/lib/requests/commands';
import { TRANSFER } from '@/lib/transfers/procedure';
import { signInput } from '@/lib/transfers/schemas';
import { loadTransfer } from '@/lib/transfers/subject';
import { PEOPLE } from '@/prisma/seed/people';
import { forNamed } from '@/tests/support/confidential';
import { entriesOf } from '@/tests/support/people';
import { as, done, execute, fingerprint, instant, openPortal, type Portal } from '@/tests/support/portal';
import { request } from '@/tests/support/requests';
import { page, STATES, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 180_000);
afterAll(() => portal.close());

/** 案件移送 as another kind's acts would reach it. */
const REACHED = otherKind<{ senderId: string; drafterId: string }>({
  procedure: TRANSFER,
  prefix: 'transfer',
  create: async (tx, id, row) => {
    const { id: caseId } = await tx.enforcementCase.create({ data: {}, select: { id: true } });
    await tx.caseTransfer.create({ data: { id, caseId, ...row, drafter: '演示' }, select: { id: true } });
  },
});

/** 签收 that does more than sign: what the effects say beyond the matter itself. */
const signing = (beyond: Effects) =>
  stepsOf(TRANSFER, {
    prefix: 'transfer',
    load: loadTransfer,
    save: () => Promise.resolve(),
    others: { transfer: REACHED },
  })('sign', signInput, () => ({ signReceipts: true, ...beyond }));

const link = (fromId: string, toId: string) =>
  db().matterLink.create({ data: { fromId, toId, kind: 'CONCERNS' }, select: { id: true } });

describe('an act that begins another matter (1-3-4)', () => {
  it('creates it with parties, duties, notices, its link and its own entry in the record, all or nothing', async () => {
    const id = await transferAt('SENT');
    const receiver = await as('ziran');
    const before = await db().matter.count();
    const spawn = {
      type: 'transfer',
      title: '由签收引出的移送',
      ownerUnitId: 'ziran',
      parties: [{ part: 'sender', unitId: 'ziran' }],
      link: 'ARISES_FROM' as const,
      open: [{ rule: '2-2-3' as const, obligorId: 'ziran', startAt: 1_772_413_200_000 }],
      notices: [{ unitId: 'ziran', kind: 'ARRIVED', text: '演示' }],
      row: { senderId: 'ziran', drafterId: receiver.personId },
    };
    await done(execute(signing({ spawns: [spawn] }), receiver, await page(id)));
    expect(await db().matter.count()).toBe(before + 1);
    const born = await db().matterLink.findFirstOrThrow({ where: { toId: id, kind: 'ARISES_FROM' } });
    const subject = await loadSubject(db(), born.fromId, TRANSFER);
    expect(subject).toMatchObject({ matter: { state: 'DRAFT' }, parties: [{ unitId: 'ziran', part: 'sender' }] });
    expect(subject?.duties.map(({ rule, obligorId }) => [rule, obligorId])).toEqual([['2-2-3', 'ziran']]);
    expect((await entriesOf('transfer.open')).at(-1)).toMatchObject({ matterId: born.fromId, title: spawn.title });
    const other = await transferAt('SENT');
    const untouched = await fingerprint();
    const bad = signing({ spawns: [{ ...spawn, open: [] }], moves: [{ type: 'transfer', id, event: 'sign' }] });
    expect(await execute(bad, receiver, await page(other))).toMatchObject({ refused: true, code: 'NOT_FOUND' });
    expect(await fingerprint()).toEqual(untouched);
  });
});

describe('an act that takes a step on another matter', () => {
  it('goes only along a link, under the other’s own table, and is recorded there too', async () => {
    const [one, two] = [await transferAt('SENT'), await transferAt('SENT')];
    const receiver = await as('ziran');
    const both = signing({ moves: [{ type: 'transfer', id: two, event: 'sign' }] });
    expect(await execute(both, receiver, await page(one))).toMatchObject({ refused: true, code: 'NOT_FOUND' });
    await link(one, two);
    await done(execute(both, receiver, await page(one)));
    expect([await stateOf(one), await stateOf(two)]).toEqual(['SIGNED', 'SIGNED']);
    const entries = await entriesOf('transfer.sign');
    expect(entries.slice(-2).map((entry) => entry.matterId)).toEqual([one, two]);
  });

  it('is refused whole as stale when the other has moved on or its state has no such step', async () => {
    const [one, two] = [await transferAt('SENT'), await transferAt('SENT')];
    await link(one, two);
    const receiver = await as('ziran');
    const { version } = await page(two);
    for (const move of [
      { type: 'transfer', id: two, event: 'sign', version: version - 1 },
      { type: 'transfer', id: two, event: 'notify' },
    ]) {
      const answer = await execute(signing({ moves: [move] }), receiver, await page(one));
      expect(answer).toMatchObject({ refused: true, code: 'STALE' });
    }
    expect([await stateOf(one), await stateOf(two)]).toEqual(['SENT', 'SENT']);
  });
});

describe('links between matters (1-4-4)', () => {
  it('lead only to what the actor sees, stand for good, and are shown from both sides without naming the unseen', async () => {
    const id = await transferAt('SENT');
    const hidden = await transferAt('DRAFT');
    await forNamed(hidden, ['zhzf']);
    const receiver = await as('ziran');
    const toHidden = signing({ links: [{ toId: hidden, kind: 'CONCERNS' }] });
    expect(await execute(toHidden, receiver, await page(id))).toMatchObject({ refused: true, code: 'NOT_FOUND' });
    await link(id, hidden);
    const seen = await matterPage(receiver, 'transfer', id, 'test');
    expect(seen?.links).toMatchObject([{ relation: '涉及', title: '您无权查看的事项', href: undefined }]);
    const back = await matterPage(await as('zhzf'), 'transfer', hidden, 'test');
    expect(back?.links).toMatchObject([{ relation: '相关事项', href: `/transfers/${id}` }]);
    await expect(db().$executeRaw`DELETE FROM matter_link`).rejects.toThrow();
    await expect(db().$executeRaw`UPDATE matter_link SET kind = 'CORRECTS'`).rejects.toThrow();
    await expect(link(id, id)).rejects.toThrow();
  });
});

describe('the shared pages of any matter', () => {
  it('list exactly what the details open, count what they list, and put what waits for one first', async () => {
    for (const state of STATES) await transferAt(state);
    const rows = await db().matter.findMany({ select: { id: true } });
    const subjects = await Promise.all(rows.map(({ id }) => loadSubject(db(), id, procedureOf)));
    for (const { account } of PEOPLE) {
      const actor = await as(account);
      const list = await listMatters(actor, ['transfer'], readListAddress({ tab: 'all' }));
      const visible = subjects.filter((one) => one && can(actor, 'matter.view', one)).map((one) => one?.matter.id);
      expect(list.rows.map((row) => row.id).sort(), account).toEqual([...visible].sort());
      expect(list.total, account).toBe(visible.length);
      for (const { id } of rows.slice(0, 5))
        expect((await seenMatter(actor, 'transfer', id)) !== null, account).toBe(visible.includes(id));
      expect(await seenMatter(actor, 'meeting', rows[0]?.id ?? ''), account).toBeNull();
      const mine = await listMatters(actor, ['transfer'], readListAddress({ tab: 'mine' }));
      expect(
        mine.rows.every((row) => row.state.at === 'mine'),
        account,
      ).toBe(true);
    }
  });

  it('say of every step of any kind when it came to a unit and how long that took (4-2-4)', async () => {
    const at = '2026-03-02T09:00';
    const id = await request('materials', {}, at);
    const take = async (command: Command, account: string, when: string, input = {}) =>
      done(execute(command, await as(account), { ...(await page(id)), ...input }, { at: when }));
    await take(requests.sign, 'zhujian', '2026-03-03T10:00');
    await take(requests.answer, 'zhujian', '2026-03-05T15:00', { answer: '随函提供。' });
    const flow = await replayAt(instant('2026-03-05T16:00'), async () =>
      (await matterPage(await as('zhzf'), 'materials', id, 'test'))?.flow.map(({ step, arrived, finished, took }) =>
        [step, arrived, finished, took].join(' '),
      ),
    );
    expect(flow).toEqual([
      '发出请求 3月2日 09:00 3月2日 09:00 当日',
      '签收 3月2日 09:00 3月3日 10:00 1个工作日',
      '提供材料 3月2日 09:00 3月5日 15:00 3个工作日',
      '已答复 3月5日 15:00 办理中 ',
    ]);
  });

  it('offer the steps of the table and the acts beside it, and close a step that is another’s', async () => {
    const id = await transferAt('SIGNED');
    const receiver = await matterPage(await as('ziran'), 'transfer', id, 'test');
    expect(receiver?.acts.primary).toMatchObject({ event: 'accept', href: `/transfers/${id}/accept` });
    expect(receiver?.flow.map((row) => row.step)).toContain('签收');
    expect(receiver?.flow.at(-1)).toMatchObject({ at: 'current', step: '反馈意见' });
    const sender = await matterPage(await as('zhzf'), 'transfer', id, 'test');
    expect(sender?.acts).toMatchObject({ primary: null });
    expect(sender?.acts.others.map((act) => act.event)).toEqual(['materials', 'urge', 'over dispute']);
    expect((await stepPage(await as('zhzf'), 'transfer', id, 'accept'))?.offered).toBe(false);
    expect((await stepPage(await as('bangong'), 'transfer', id, 'supervise'))?.offered).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskFace } from '@/lib/desk/queries';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import { answerSupervision, directSupervision, instruct, signOrder } from '@/lib/supervision/commands';
import { escalate } from '@/lib/supervision/escalate';
import { ORDER_TABS, type OrderTab } from '@/lib/supervision/labels';
import { board } from '@/lib/supervision/queries';
import { orders } from '@/lib/supervision/queries-orders';
import { orderPage, orderStep } from '@/lib/supervision/queries-page';
import { directly, ORDERED, orderAt, orderOn } from '@/tests/support/orders';
import { entriesOf } from '@/tests/support/people';
import { as, done, execute, fingerprint, instant, openPortal, type Portal } from '@/tests/support/portal';
import { page, stateOf, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

/** The first instant at which orders due on 2026-03-04 are late. */
const LATE = '2026-03-05T00:00';
const at = <Result>(text: string, work: () => Promise<Result>) => replayAt(instant(text), work);
const lettersOf = (matterId: string) =>
  db().letter.findMany({ where: { matterId }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] });

describe('a supervision order of a unit without a matter (1-2-1)', () => {
  it('is a numbered letter with its clock, signed for, answered by a numbered letter of the unit', async () => {
    const id = await directly();
    const [letter] = await lettersOf(id);
    expect(letter).toMatchObject({ unitId: 'lianxi', kind: 'order', sequence: 1 });
    expect(letter?.number).toMatch(/督〔2026〕1号$/);
    expect(JSON.stringify(letter?.content)).toContain('请你局于2026年3月4日24:00前办结');
    expect(await db().matter.findUniqueOrThrow({ where: { id } })).toMatchObject({
      number: letter?.number,
      title: '报送执法人员名录',
    });
    const unit = await as('ziran');
    await done(execute(signOrder, unit, await page(id), { at: '2026-03-03T09:00' }));
    expect(await db().receipt.findFirstOrThrow({ where: { matterId: id } })).toMatchObject({ unitId: 'ziran' });
    const answer = { ...(await page(id)), words: '名录已报送。' };
    await done(execute(answerSupervision, unit, answer, { at: '2026-03-04T23:59' }));
    const reply = (await lettersOf(id))[1];
    expect(reply).toMatchObject({ unitId: 'ziran', kind: 'answer' });
    expect(reply?.number).toMatch(/督复〔2026〕\d+号$/);
    expect(JSON.stringify(reply?.content)).toContain(letter?.number);
    expect(await db().duty.findFirstOrThrow({ where: { matterId: id } })).toMatchObject({ lateReason: null });
  });

  it('takes its number without a gap: a refused one takes none, orders on matters share the series', async () => {
    const before = await db().letterSequence.findFirstOrThrow({ where: { prefix: { endsWith: '督' } } });
    const input = { title: '报送名录', ...ORDERED, dueOn: '2026-03-01' };
    expect(await execute(directSupervision, await as('bangong'), input)).toMatchObject({ code: 'RULE' });
    const ids = [await directly(), await orderOn(await transferAt('SENT')), await directly({ unitId: 'gongan' })];
    const letters = await db().letter.findMany({ where: { matterId: { in: ids } }, orderBy: { sequence: 'asc' } });
    expect(letters.map((one) => one.sequence)).toEqual([1, 2, 3].map((n) => before.last + n));
  });

  it.each([
    ['a unit that nobody acts for', { unitId: 'zhengfu' }, 'unitId'],
    ['a unit unknown', { unitId: 'meiyou' }, 'unitId'],
    ['the office itself', { unitId: 'lianxi' }, 'unitId'],
    ['no words', { words: ' ' }, 'words'],
    ['no subject', { title: '' }, 'title'],
    ['a date in the past', { dueOn: '2026-02-27' }, 'dueOn'],
  ])('refuses %s beside the field and changes nothing', async (_title, fields, field) => {
    const before = await fingerprint();
    const answer = await execute(directSupervision, await as('bangong'), { title: '报送名录', ...ORDERED, ...fields });
    expect(answer).toMatchObject({ refused: true, fields: { [field]: [expect.any(String)] } });
    expect(await fingerprint()).toEqual(before);
  });

  it('is seen by the unit, the office and 组长 alone', async () => {
    const id = await directly();
    const sees = async (account: string) => (await orderPage(await as(account), id, 'test')) !== null;
    expect(await Promise.all(['ziran', 'ziran-fz', 'bangong', 'zuzhang'].map(sees))).toEqual([true, true, true, true]);
    expect(await Promise.all(['zhzf', 'zhengfu', 'liexi', 'xitong'].map(sees))).toEqual([false, false, false, false]);
  });
});

describe('an order whose answer is overdue (1-2-1)', () => {
  it('stands on the desk and the board of 组长 by itself, who is told once', async () => {
    const id = await directly({ title: '报送逾期事项说明' });
    const leader = await as('zuzhang');
    const waiting = async (text: string) =>
      (await at(text, () => deskFace(leader, null))).decisions?.filter((one) => one.key === id) ?? [];
    expect(await waiting('2026-03-04T23:59')).toEqual([]);
    expect(await waiting(LATE)).toMatchObject([{ title: '报送逾期事项说明', state: '逾期未答复，请批示' }]);
    expect((await at(LATE, () => board(leader))).late.rows.map((row) => row.key)).toContain(id);
    await at('2026-03-04T23:59', escalate);
    expect(await db().notice.count({ where: { matterId: id, kind: 'ESCALATED' } })).toBe(0);
    await Promise.all([at(LATE, escalate), at(LATE, escalate)]);
    expect(await at(LATE, escalate)).toBe(0);
    const told = await db().notice.findMany({ where: { matterId: id, kind: 'ESCALATED' } });
    expect(told.map((one) => one.unitId)).toEqual(['zhengfu']);
    expect((await entriesOf('supervision.escalate')).filter((entry) => entry.matterId === id)).toHaveLength(1);
  });

  it('takes the word of 组长, which goes to the unit and the office, and stays late when answered', async () => {
    const id = await directly();
    const leader = await as('zuzhang');
    const word = { ...(await page(id)), words: '请主要负责人三日内说明情况' };
    const offered = async (text: string) => (await at(text, () => orderStep(leader, id, 'instruct')))?.offered;
    expect([await offered('2026-03-04T23:59'), await offered(LATE)]).toEqual([false, true]);
    expect(await execute(instruct, leader, word, { at: '2026-03-04T23:59' })).toMatchObject({ code: 'RULE' });
    expect(await execute(instruct, await as('bangong'), word, { at: LATE })).toMatchObject({ code: 'FORBIDDEN' });
    await done(execute(instruct, leader, word, { at: LATE }));
    const told = await db().notice.findMany({ where: { matterId: id, kind: 'INSTRUCTED' } });
    expect(told.map((one) => one.unitId).sort()).toEqual(['lianxi', 'ziran']);
    expect((await at(LATE, () => orderPage(leader, id, 'test')))?.instructions).toMatchObject([{ note: word.words }]);
    expect((await at(LATE, () => deskFace(leader, null))).decisions?.map((one) => one.key)).not.toContain(id);
    const answer = { ...(await page(id)), words: '已报送' };
    const unit = await as('ziran');
    expect(await execute(answerSupervision, unit, answer, { at: LATE })).toMatchObject({
      fields: { lateReason: [expect.stringContaining('超期说明')] },
    });
    await done(execute(answerSupervision, unit, { ...answer, lateReason: '经办人出差' }, { at: LATE }));
    expect(JSON.stringify((await lettersOf(id)).at(-1)?.content)).toContain('原因说明如下：经办人出差');
    const answered = await db().notice.findMany({ where: { matterId: id, kind: 'ORDER_ANSWERED' } });
    expect(answered.map((one) => one.unitId).sort()).toEqual(['lianxi', 'zhengfu']);
  });
});

describe('督办台账 (1-2-1)', () => {
  it('counts in every tab what it lists there, page by page, each order once', async () => {
    for (const state of ['SIGNED', 'INSTRUCTED', 'ANSWERED']) expect(await stateOf(await orderAt(state))).toBe(state);
    for (const account of ['bangong', 'ziran', 'zhzf', 'xitong']) {
      const actor = await as(account);
      for (const [unit, q] of [
        ['', ''],
        ['ziran', ''],
        ['', '名录'],
      ] as const) {
        for (const tab of Object.keys(ORDER_TABS) as OrderTab[]) {
          const seen: string[] = [];
          let list = await at(LATE, () => orders(actor, { tab, unit, q }, 2));
          const { total, counts } = list;
          seen.push(...list.rows.map((row) => row.key));
          while (list.next) {
            const after = list.next;
            list = await at(LATE, () => orders(actor, { tab, unit, q, after }, 2));
            seen.push(...list.rows.map((row) => row.key));
          }
          expect([total, new Set(seen).size], `${account} ${tab} ${unit} ${q}`).toEqual([seen.length, seen.length]);
          expect(counts.all).toBe(counts.open + counts.over);
        }
      }
    }
  });

  it('names the matter only to those who may see it', async () => {
    const matter = await transferAt('SENT');
    const id = await orderOn(matter);
    const line = async (account: string) =>
      (await at(LATE, async () => orders(await as(account), { tab: 'all', unit: '', q: '' }, 200))).rows.find(
        (row) => row.key === id,
      );
    expect((await line('ziran'))?.concern?.href).toBe(`/transfers/${matter}`);
    expect((await line('zhzf'))?.concern?.href).toBe(`/transfers/${matter}`);
    expect(await line('gongan')).toBeUndefined();
  });
});

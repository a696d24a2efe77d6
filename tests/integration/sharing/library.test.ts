import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setLevel } from '@/lib/confidentiality/commands';
import { db } from '@/lib/kernel/db/client';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import { replayAt } from '@/lib/kernel/replay';
import type { Cursor } from '@/lib/matters/list-address';
import * as c from '@/lib/sharing/commands';
import { importApprovals, stageApprovals } from '@/lib/sharing/commands-import';
import { receiveMany } from '@/lib/sharing/commands-receipts';
import { readLibraryAddress } from '@/lib/sharing/library-address';
import { sharePage, shareStep } from '@/lib/sharing/queries';
import { arrivals, pending } from '@/lib/sharing/queries-front';
import { importPage } from '@/lib/sharing/queries-import';
import { type LibraryRow, library } from '@/lib/sharing/queries-library';
import { remindUnits } from '@/lib/sharing/remind';
import { as, done, execute, instant, openPortal, type Portal } from '@/tests/support/portal';
import { APPROVAL, act, PENALTY, STANDARD, share, sign } from '@/tests/support/sharing';
import { stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const due = (text: string) => new Date(instant(text));
const looking = <T>(work: () => Promise<T>, at = '2026-03-02T09:00') => replayAt(instant(at), work);

const library_ = async (force: string, account: string, at?: string) => {
  const actor = await as(account);
  const address = readLibraryAddress({ force, q: '' });
  const rows: LibraryRow[] = [];
  let after: Cursor | null = null;
  do {
    const found: Awaited<ReturnType<typeof library>> = await looking(() => library(actor, { ...address, after }), at);
    rows.push(...found.rows);
    after = found.next;
  } while (after);
  return rows;
};

describe('receipts, versions, end', () => {
  it('are signed for by each recipient, a person and a time, once (3-4-2)', async () => {
    const id = await share({ ...PENALTY, next: 'send' }, 'zhzf');
    await done(sign('huanjing', id, '2026-03-03T10:00'));
    expect(await sign('huanjing', id)).toMatchObject({ refused: true, code: 'RULE' });
    expect(await sign('ziran', id)).toMatchObject({ refused: true, code: 'NOT_FOUND' });
    const rows = await db().receipt.findMany({ where: { matterId: id }, orderBy: { unitId: 'asc' } });
    expect(rows).toMatchObject([
      { unitId: 'huanjing', signedAt: due('2026-03-03T10:00') },
      { unitId: 'zhujian', signedAt: null },
    ]);
  });

  it('several are signed for at once, all or none', async () => {
    const [one, two] = [await share({ ...APPROVAL, next: 'send' }), await share({ ...APPROVAL, next: 'send' })];
    const bureau = await as('zhzf');
    expect((await looking(() => arrivals(bureau))).rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining([one, two]),
    );
    const draft = await share(APPROVAL);
    expect(await execute(receiveMany, bureau, { chosen: [one, draft] })).toMatchObject({
      refused: true,
      code: 'NOT_FOUND',
    });
    expect(await db().receipt.count({ where: { matterId: one, signedAt: null } })).toBe(1);
    await done(execute(receiveMany, bureau, { chosen: [one, two] }));
    expect(await db().receipt.count({ where: { matterId: { in: [one, two] }, signedAt: null } })).toBe(0);
    expect(await execute(receiveMany, bureau, { chosen: one })).toMatchObject({ refused: true, code: 'STALE' });
  });

  it('a correction is a new version with its own letter; the old one stays readable (3-2-1)', async () => {
    const id = await share({ ...PENALTY, next: 'send' }, 'zhzf');
    await done(sign('huanjing', id));
    const { kind: _kind, eventOn: _eventOn, recipients: _recipients, next: _next, ...typed } = PENALTY;
    const { documentNo } = await db().sharedVersion.findFirstOrThrow({ where: { recordId: id } });
    const fields = { ...typed, documentNo };
    const corrected = { ...fields, content: '责令改正，罚款三千元。', reason: '金额有误' };
    expect(await act(c.correctShare, 'zhzf', id, { ...fields, reason: '没有变化' })).toMatchObject({ code: 'RULE' });
    await done(act(c.correctShare, 'zhzf', id, corrected, '2026-03-04T09:00'));
    const shown = await sharePage(await as('huanjing'), id, 'test');
    expect(shown?.versionNo).toBe(2);
    expect(shown?.summary.map(({ value }) => value)).toContain('责令改正，罚款三千元。');
    expect(shown?.earlier[0]?.lines.map(({ value }) => value)).toContain('责令改正，罚款五千元。');
    expect(shown?.earlier[0]?.reason).toContain('金额有误');
    expect(shown?.letters.map(({ number, note }) => [number.replace(/\d+号$/, ''), note ?? ''])).toEqual([
      ['山综执抄〔2026〕', expect.stringContaining('见第2版')],
      ['山综执更〔2026〕', ''],
    ]);
    expect(shown?.checks.map(({ term }) => term)).toContain('执法全过程记录');
    expect(await db().receipt.count({ where: { matterId: id, signedAt: null, voidedAt: null } })).toBe(2);
    const matter = await db().matter.findUniqueOrThrow({ where: { id } });
    expect(matter.closedAt).toEqual(due('2026-03-02T09:00'));
  });

  it('a unit that was forgotten is added: a letter of its own, and from then on it receives what the others do (3-1-1)', async () => {
    const id = await share({ ...PENALTY, recipients: ['zhujian'], next: 'send' }, 'zhzf');
    expect(await sharePage(await as('huanjing'), id, 'test')).toBeNull();
    for (const recipients of [[], ['zhujian'], ['zhzf'], ['nowhere']])
      expect(await act(c.addRecipients, 'zhzf', id, { recipients })).toMatchObject({ code: 'INVALID' });
    await done(act(c.addRecipients, 'zhzf', id, { recipients: ['zhujian', 'huanjing'] }, '2026-03-04T09:00'));
    const received = () =>
      db().receipt.findMany({ where: { matterId: id, voidedAt: null }, orderBy: { unitId: 'asc' } });
    expect((await received()).map(({ unitId }) => unitId)).toEqual(['huanjing', 'zhujian']);
    const letters = await db().letter.findMany({
      where: { matterId: id },
      orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    });
    expect(letters.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, null]);
    expect(letterContentSchema.parse(letters[1]?.content)).toMatchObject({ addressee: '枣庄市山亭区生态环境分局' });
    expect((await sharePage(await as('huanjing'), id, 'test'))?.acts.primary?.event).toBe('receive');
    const { kind: _kind, eventOn: _eventOn, recipients: _recipients, next: _next, ...typed } = PENALTY;
    const { documentNo } = await db().sharedVersion.findFirstOrThrow({ where: { recordId: id } });
    const fields = { ...typed, documentNo, content: '责令改正。', reason: '表述有误' };
    await done(act(c.correctShare, 'zhzf', id, fields, '2026-03-05T09:00'));
    expect((await received()).map(({ unitId }) => unitId)).toEqual(['huanjing', 'zhujian']);
    const corrected = await db().letter.findFirstOrThrow({ where: { matterId: id, kind: 'correction' } });
    expect(JSON.stringify(corrected.content)).toContain(letters.map(({ number }) => number).join('、'));
    // What is done after the end was nobody's to do: it has an instant, and no time that it took.
    const flow = (await sharePage(await as('zhzf'), id, 'test'))?.flow ?? [];
    expect(flow.slice(-2).map(({ step, took }) => [step, took])).toEqual([
      ['补充抄送', undefined],
      ['更正', undefined],
    ]);
  });

  it('a correction goes to the recipients that are still there', async () => {
    const id = await share({ ...PENALTY, recipients: ['zhujian', 'fengmao'], next: 'send' }, 'zhzf');
    await db().unit.update({ where: { id: 'fengmao' }, data: { closedOn: due('2026-03-02T09:00') } });
    const { kind: _kind, eventOn: _eventOn, recipients: _recipients, next: _next, ...typed } = PENALTY;
    const { documentNo } = await db().sharedVersion.findFirstOrThrow({ where: { recordId: id } });
    const fields = { ...typed, documentNo };
    await done(act(c.correctShare, 'zhzf', id, { ...fields, content: '责令改正。', reason: '表述有误' }));
    const waiting = await db().receipt.findMany({ where: { matterId: id, signedAt: null, voidedAt: null } });
    expect(waiting.map(({ unitId }) => unitId)).toEqual(['zhujian']);
    await expect(share({ ...PENALTY, recipients: ['zhujian', 'fengmao'] }, 'zhzf')).rejects.toThrow('已经撤销');
  });

  it('what was copied is withdrawn with its reason, and leaves the library (3-1-1)', async () => {
    const id = await share({ ...APPROVAL, next: 'send' });
    await done(act(c.withdrawShare, 'zhujian', id, { words: '抄送有误' }));
    expect(await stateOf(id)).toBe('WITHDRAWN');
    expect((await sharePage(await as('zhzf'), id, 'test'))?.standing).toMatchObject({ ended: true, why: '抄送有误' });
    const find = (force: string) => library_(force, 'zhzf');
    expect((await find('')).some((row) => row.id === id)).toBe(false);
    expect((await find('withdrawn')).some((row) => row.id === id)).toBe(true);
    expect(await sign('zhzf', id)).toMatchObject({ refused: true, code: 'RULE' });
  });

  it('a standard is replaced by a newer one and marked from that day (3-3-1)', async () => {
    const old = await share({ ...STANDARD, next: 'send' });
    const fresh = await share({ ...STANDARD, title: '建筑垃圾处置技术规范（修订）', next: 'send' });
    const foreign = await share({ ...STANDARD, next: 'send' }, 'ziran');
    const permit = await share({ ...APPROVAL, next: 'send' });
    const retire = (replacedById: string, endedOn = '2026-03-02') =>
      act(c.retireShare, 'zhujian', old, { endedOn, words: '已被新标准替代', replacedById });
    for (const other of [foreign, permit]) expect(await retire(other)).toMatchObject({ refused: true });
    const offered = (await shareStep(await as('zhujian'), old, 'retire'))?.replacements.map(({ value }) => value);
    expect([fresh, permit].map((id) => offered?.includes(id))).toEqual([true, false]);
    expect(await retire(fresh, '2026-03-03')).toMatchObject({ fields: { endedOn: [expect.any(String)] } });
    await done(retire(fresh));
    const shown = await sharePage(await as('zhzf'), old, 'test');
    expect(shown?.standing).toMatchObject({ ended: true, words: '2026年3月2日起失效' });
    expect(shown?.links).toMatchObject([{ relation: '已被替代为', href: `/sharing/${fresh}` }]);
    const ended = (await library_('ended', 'zhzf')).map((row) => row.id);
    expect([ended.includes(old), ended.includes(fresh)]).toEqual([true, false]);
  });

  it('a person’s name is masked in the library, and on a page that is marked for it (4-2-5)', async () => {
    const id = await share({ ...APPROVAL, party: '王演示', next: 'send' });
    const line = (await library_('', 'zhzf')).find((row) => row.id === id);
    expect(line?.about).toMatch(/王\*\*$/);
    const onPage = async () => JSON.stringify((await sharePage(await as('zhzf'), id, 'test'))?.summary);
    expect(await onPage()).toContain('王演示');
    await done(act(setLevel, 'zhujian', id, { level: 'PARTIES', flags: 'PRIVACY', reason: '个人住所' }));
    expect(await onPage()).not.toContain('王演示');
  });

  it('what has run out is marked by itself the day after (3-3-1)', async () => {
    const id = await share({ ...STANDARD, validUntil: '2026-03-05', next: 'send' });
    const line = async (at: string) => (await library_('', 'zhzf', at)).find((row) => row.id === id)?.force;
    expect(await line('2026-03-05T23:00')).toEqual({ words: '有效期至2026年3月5日', ended: false });
    expect(await line('2026-03-06T00:00')).toEqual({ words: '2026年3月6日起过期', ended: true });
  });
});

describe('the library (3-3-1 to 3-3-7)', () => {
  it('is paged by keys without a gap, counts what it lists, and is searched by category, unit, law and day', async () => {
    // Copied in one act, so that all have the same instant and only their ids tell them apart.
    const rows = Array.from(
      { length: 32 },
      (_, n) =>
        `道路挖掘许可\t翻页〔2026〕${n}号\t演示公司\t${n < 2 ? '2026-02-27' : '2026-03-02'}\t\t《城市道路管理条例》`,
    );
    await done(execute(stageApprovals, await as('zhujian'), { rows: rows.join('\n') }));
    const sheet = await looking(async () => importPage(await as('zhujian')));
    await done(execute(importApprovals, await as('zhujian'), { digest: sheet?.sheet?.digest }));
    const bureau = await as('zhzf');
    const found = (given: Record<string, string>) => looking(() => library(bureau, readLibraryAddress(given)));
    const first = await found({ q: '翻页' });
    expect([first.rows.length, first.total]).toEqual([30, 32]);
    const second = await looking(() => library(bureau, { ...readLibraryAddress({ q: '翻页' }), after: first.next }));
    expect(second.rows.length).toBe(2);
    const back = await looking(() =>
      library(bureau, { ...readLibraryAddress({ q: '翻页' }), before: second.previous }),
    );
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(32);
    expect((await found({ q: '翻页', category: '3-3-3', unit: 'zhujian', law: '城市道路管理条例' })).total).toBe(32);
    expect((await found({ q: '翻页', to: '2026-02-28' })).total).toBe(2);
    for (const [name, value] of Object.entries({ category: '3-3-1', unit: 'ziran', law: '没有', from: '2026-03-03' }))
      expect((await found({ q: '翻页', [name]: value })).total).toBe(0);
    const other = await as('ziran');
    expect((await looking(() => library(other, readLibraryAddress({ q: '翻页' })))).total).toBe(0);
  });

  it('stands below what should have been copied and was not, with its clock (3-4-1)', async () => {
    const id = await share({ ...APPROVAL, title: '应抄送未抄送的审批' });
    const rows = async (account: string) => {
      const actor = await as(account);
      return (await looking(() => pending(actor), '2026-03-10T09:00')).rows.filter((row) => row.id === id);
    };
    expect(await rows('zhujian')).toMatchObject([{ clock: { kind: 'OVERDUE' } }]);
    expect(await rows('bangong')).toMatchObject([{ clock: { kind: 'OVERDUE' } }]);
    expect(await rows('zhzf')).toEqual([]);
  });
});

describe('the periodic reminder (3-1-1)', () => {
  it('tells member units that shared nothing in the month before, once', async () => {
    const told = await looking(remindUnits, '2026-04-01T08:00');
    expect(told).toContain('gongan');
    expect(told).not.toContain('zhujian');
    expect(told).not.toContain('zhzf');
    expect(await looking(remindUnits, '2026-04-20T08:00')).toEqual([]);
    expect(await db().notice.count({ where: { unitId: 'gongan', kind: 'SHARING_REMINDER' } })).toBe(1);
    expect(await looking(remindUnits, '2026-05-06T08:00')).toContain('zhujian');
  });
});

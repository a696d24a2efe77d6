import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import { withClient } from '@/lib/launch/connection.mjs';
import type { Cursor } from '@/lib/matters/list-address';
import { COMMANDS } from '@/lib/registry';
import * as c from '@/lib/sharing/commands';
import { importApprovals, stageApprovals } from '@/lib/sharing/commands-import';
import { receiveMany } from '@/lib/sharing/commands-receipts';
import { readLibraryAddress } from '@/lib/sharing/library-address';
import { sharePage, shareStep } from '@/lib/sharing/queries';
import { arrivals, pending } from '@/lib/sharing/queries-front';
import { importPage } from '@/lib/sharing/queries-import';
import { type LibraryRow, library } from '@/lib/sharing/queries-library';
import { remindUnits } from '@/lib/sharing/remind';
import { as, done, execute, fingerprint, instant, openPortal, type Portal } from '@/tests/support/portal';
import {
  APPROVAL,
  act,
  clocks,
  DOCUMENT,
  PENALTY,
  STANDARD,
  share,
  shareAt,
  shareInput,
  sign,
} from '@/tests/support/sharing';
import { page, stateOf } from '@/tests/support/transfers';
import { SHARING_ACTS } from '../../security/oracle-sharing';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const due = (text: string) => new Date(instant(text));
const looking = <T>(work: () => Promise<T>, at = '2026-03-02T09:00') => replayAt(instant(at), work);

describe('the clock of shared information', () => {
  it.each([
    ['an approval, five days (3-4-1, 3-3-3)', APPROVAL, 'zhujian', '3-4-1', '2026-03-10T00:00', 'SOFT'],
    [
      'a penalty decision, five days on the bureau (3-4-2, 3-3-6)',
      PENALTY,
      'zhzf',
      '3-4-2',
      '2026-03-10T00:00',
      'STATUTORY',
    ],
    ['a superior document, three days (3-4-3, 3-3-2)', DOCUMENT, 'zhujian', '3-4-3', '2026-03-06T00:00', 'STATUTORY'],
    ['a change of a standard, promptly (3-1-1, 3-3-1)', STANDARD, 'zhujian', '3-1-1', '2026-03-10T00:00', 'ADVISORY'],
    ['a workflow (3-3-4)', { ...STANDARD, kind: 'WORKFLOW' }, 'zhujian', '3-1-1', '2026-03-10T00:00', 'ADVISORY'],
    [
      'a standard of discretion (3-3-5)',
      { ...STANDARD, kind: 'DISCRETION' },
      'zhujian',
      '3-1-1',
      '2026-03-10T00:00',
      'ADVISORY',
    ],
  ])('runs for %s', async (_title, input, account, rule, dueAt, standing) => {
    const id = await share(input, account);
    expect(await clocks(id)).toMatchObject([{ rule, obligorId: account, dueAt: due(dueAt), standing, urgent: false }]);
    const state = await stateOf(id);
    expect(state).toBe('RECORDED');
  });

  it.each([
    [
      'what the bureau tells units of its enforcement (3-1-2)',
      { ...STANDARD, kind: 'STATISTICS', recipients: ['ziran'] },
      'zhzf',
    ],
    ['other information (3-3-7)', { ...STANDARD, kind: 'OTHER' }, 'zhujian'],
  ])('runs for none of %s', async (_title, input, account) => {
    expect(await clocks(await share(input, account))).toEqual([]);
  });

  it('stops in time when the copy arrives on the last minute, numbered and in the inbox (3-4-1)', async () => {
    const id = await share(APPROVAL);
    await done(act(c.sendInformation, 'zhujian', id, {}, '2026-03-09T23:59'));
    expect(await clocks(id)).toMatchObject([{ doneAt: due('2026-03-09T23:59'), lateReason: null }]);
    const letter = await db().letter.findFirstOrThrow({ where: { matterId: id } });
    expect(letter.number).toMatch(/^山住建抄〔2026〕\d+号$/);
    expect(await db().receipt.findMany({ where: { matterId: id } })).toMatchObject([
      { unitId: 'zhzf', signedAt: null },
    ]);
    expect(await db().notice.count({ where: { matterId: id, unitId: 'zhzf', kind: 'SHARED' } })).toBe(1);
  });

  it.each([
    ['an approval (3-4-1)', APPROVAL, 'zhujian', '2026-03-10T00:00'],
    ['a penalty decision (3-4-2)', PENALTY, 'zhzf', '2026-03-10T00:00'],
    ['a superior document (3-4-3)', DOCUMENT, 'zhujian', '2026-03-06T00:00'],
  ])('missed by %s is accepted with its reason only, and stays late', async (_title, input, account, at) => {
    const id = await share(input, account);
    expect(await act(c.sendInformation, account, id, {}, at)).toMatchObject({
      refused: true,
      fields: { lateReason: [expect.any(String)] },
    });
    expect(await stateOf(id)).toBe('RECORDED');
    await done(act(c.sendInformation, account, id, { lateReason: '经办人外出' }, at));
    expect(await clocks(id)).toMatchObject([{ doneAt: due(at), lateReason: '经办人外出' }]);
  });

  it('of an urgent approval runs at once beside the five days (3-4-1)', async () => {
    const id = await share({ ...APPROVAL, urgent: 'true' });
    expect(await clocks(id)).toMatchObject(
      [
        { urgent: false, standing: 'SOFT' },
        { urgent: true, standing: 'ADVISORY', dueAt: due('2026-03-03T09:00') },
      ].sort(() => 0),
    );
  });

  it('recorded and copied at once asks for the reason when the day is long past, and records nothing without it (3-4-1)', async () => {
    const before = await db().matter.count();
    const late = { ...APPROVAL, eventOn: '2026-02-02', validUntil: '', next: 'send' };
    await expect(share(late)).rejects.toThrow('lateReason');
    expect(await db().matter.count()).toBe(before);
    const id = await share({ ...late, lateReason: '补录' });
    expect(await stateOf(id)).toBe('SENT');
  });
});

describe('an urgent superior document (3-4-3)', () => {
  const call = { calledAt: '2026-03-02T10:10', caller: '住建演示', callee: '综执演示', callWords: '明日送文件' };

  it('is told by telephone, which stops the first duty and opens that of handing over the document', async () => {
    const id = await share({ ...DOCUMENT, urgent: 'true' });
    await done(act(c.tellByPhone, 'zhujian', id, call, '2026-03-02T10:30'));
    const [days, hours, paper] = await clocks(id);
    expect(days).toMatchObject({ rule: '3-4-3', urgent: false, doneAt: due('2026-03-02T10:30'), lateReason: null });
    expect(hours).toMatchObject({ rule: '3-4-3', urgent: true, dueAt: due('2026-03-02T11:00'), lateReason: null });
    expect(paper).toMatchObject({ rule: '3-4-3b', standing: 'ADVISORY', doneAt: null, dueAt: due('2026-03-06T00:00') });
    const row = await db().sharedRecord.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ caller: '住建演示', callee: '综执演示', calledAt: due('2026-03-02T10:10') });
    expect((await sharePage(await as('zhzf'), id, 'test'))?.call.map(({ value }) => value)).toContain('综执演示');
    await done(act(c.handOver, 'zhujian', id, {}, '2026-03-03T09:00'));
    expect((await clocks(id)).every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(await stateOf(id)).toBe('SENT');
  });

  it('told after two hours is late and says why', async () => {
    const id = await share({ ...DOCUMENT, urgent: 'true' });
    expect(await act(c.tellByPhone, 'zhujian', id, call, '2026-03-02T11:00')).toMatchObject({
      fields: { lateReason: [expect.any(String)] },
    });
    await done(act(c.tellByPhone, 'zhujian', id, { ...call, lateReason: '登记晚了' }, '2026-03-02T11:00'));
    const [days, hours] = await clocks(id);
    expect([days?.lateReason, hours?.lateReason]).toEqual([null, '登记晚了']);
  });

  it.each([
    ['a call to come', { calledAt: '2026-03-02T10:31' }, 'calledAt'],
    ['a call before the document came', { calledAt: '2026-03-01T23:59' }, 'calledAt'],
    ['nobody at the other end', { callee: '' }, 'callee'],
  ])('refuses %s', async (_title, input, field) => {
    const id = await share({ ...DOCUMENT, urgent: 'true' });
    const answer = await act(c.tellByPhone, 'zhujian', id, { ...call, ...input }, '2026-03-02T10:30');
    expect(answer).toMatchObject({ refused: true, fields: { [field]: [expect.any(String)] } });
    expect(await stateOf(id)).toBe('RECORDED');
  });

  it('that is not urgent is copied, not told', async () => {
    const id = await share(DOCUMENT);
    expect(await act(c.tellByPhone, 'zhujian', id, call, '2026-03-02T10:30')).toMatchObject({
      refused: true,
      code: 'RULE',
    });
    const [official] = [await shareStep(await as('zhujian'), id, 'tell')];
    expect(official?.offered).toBe(false);
  });
});

describe('what may be recorded by whom', () => {
  it.each([
    ['an approval by the bureau (3-3-3)', { ...APPROVAL, recipients: ['ziran'] }, 'zhzf', 'kind'],
    ['a penalty decision by a department (3-3-6)', { ...PENALTY, recipients: ['zhzf'] }, 'zhujian', 'kind'],
    [
      'a department’s information without the bureau (3-1-1)',
      { ...APPROVAL, recipients: ['ziran'] },
      'zhujian',
      'recipients',
    ],
    ['nobody to receive it', { ...PENALTY, recipients: [] }, 'zhzf', 'recipients'],
    ['the own unit', { ...APPROVAL, recipients: ['zhzf', 'zhujian'] }, 'zhujian', 'recipients'],
    ['a day to come', { ...APPROVAL, eventOn: '2026-03-03' }, 'zhujian', 'eventOn'],
    ['a day before the 意见 bound anybody', { ...APPROVAL, eventOn: '2021-01-05' }, 'zhujian', 'eventOn'],
    ['an approval without its number', { ...APPROVAL, documentNo: ' ' }, 'zhujian', 'documentNo'],
    ['an end before its beginning', { ...APPROVAL, validUntil: '2026-03-01' }, 'zhujian', 'validUntil'],
    ['a penalty without an answer for legal review (7-4-2)', { ...PENALTY, legalReview: '' }, 'zhzf', 'legalReview'],
    ['a penalty whose gaps are not explained (7-4-2)', { ...PENALTY, checkNote: '' }, 'zhzf', 'checkNote'],
    [
      'a penalty without a record of the whole process (7-4-2)',
      { ...PENALTY, fullRecord: 'NOT_REQUIRED' },
      'zhzf',
      'fullRecord',
    ],
    ['an unknown kind', { ...APPROVAL, kind: 'constructor' }, 'zhujian', 'kind'],
  ])('refuses %s beside the field and records nothing', async (_title, input, account, field) => {
    const before = await fingerprint();
    const answer = await execute(c.recordInformation, await as(account), input);
    expect(answer).toMatchObject({ refused: true, fields: { [field]: [expect.stringMatching(/[一-龥]/)] } });
    expect(await fingerprint()).toEqual(before);
  });

  it('a draft is the unit’s own: the recipient sees it once it is copied (3-1-1)', async () => {
    const id = await share(APPROVAL);
    expect(await sharePage(await as('zhzf'), id, 'test')).toBeNull();
    await done(act(c.sendInformation, 'zhujian', id));
    expect((await sharePage(await as('zhzf'), id, 'test'))?.acts.primary?.label).toBe('签收');
    expect(await sharePage(await as('ziran'), id, 'test')).toBeNull();
  });
});

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
    const { kind: _kind, eventOn: _eventOn, recipients: _recipients, next: _next, ...fields } = PENALTY;
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
    const retire = (replacedById: string, endedOn = '2026-03-02') =>
      act(c.retireShare, 'zhujian', old, { endedOn, words: '已被新标准替代', replacedById });
    expect(await retire(foreign)).toMatchObject({ refused: true });
    expect(await retire(fresh, '2026-03-03')).toMatchObject({ fields: { endedOn: [expect.any(String)] } });
    await done(retire(fresh));
    const shown = await sharePage(await as('zhzf'), old, 'test');
    expect(shown?.standing).toMatchObject({ ended: true, words: '2026年3月2日起失效' });
    expect(shown?.links).toMatchObject([{ relation: '已被替代为', href: `/sharing/${fresh}` }]);
    const ended = (await library_('ended', 'zhzf')).map((row) => row.id);
    expect([ended.includes(old), ended.includes(fresh)]).toEqual([true, false]);
  });

  it('what has run out is marked by itself the day after (3-3-1)', async () => {
    const id = await share({ ...STANDARD, validUntil: '2026-03-05', next: 'send' });
    const line = async (at: string) => (await library_('', 'zhzf', at)).find((row) => row.id === id)?.force;
    expect(await line('2026-03-05T23:00')).toEqual({ words: '有效期至2026年3月5日', ended: false });
    expect(await line('2026-03-06T00:00')).toEqual({ words: '2026年3月6日起过期', ended: true });
  });
});

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

describe('bulk entry of approvals (3-4-1)', () => {
  const head = '审批事项\t文号\t相对人\t审批日期\t有效期至';
  const rowsOf = (...rows: string[]) => [head, ...rows].join('\n');
  const stage = async (rows: string, account = 'huanjing') =>
    done(execute(stageApprovals, await as(account), { rows }));
  const shown = async (account = 'huanjing') => {
    const actor = await as(account);
    return looking(() => importPage(actor));
  };
  const run = async (lateReason?: string, account = 'huanjing') =>
    execute(importApprovals, await as(account), { digest: (await shown(account))?.sheet?.digest, lateReason });

  it('records and copies every row, each with its clock, number and receipt; dates are those of the cells', async () => {
    await stage(
      rowsOf('排污许可\t批量〔2026〕1号\t演示一厂\t2026/3/2\t2027-3-1', '排污许可\t批量〔2026〕2号\t演示二厂\t46080\t'),
    );
    expect((await shown())?.sheet?.approvals.map(({ eventOn }) => eventOn)).toEqual(['2026年3月2日', '2026年2月27日']);
    expect(await done(run())).toEqual({ count: 2 });
    const made = await db().sharedVersion.findMany({
      where: { documentNo: { startsWith: '批量' } },
      include: { record: true },
    });
    expect(made.map(({ record }) => record.eventOn.toISOString().slice(0, 10)).sort()).toEqual([
      '2026-02-27',
      '2026-03-02',
    ]);
    for (const { recordId } of made) {
      expect(await stateOf(recordId)).toBe('SENT');
      expect(await clocks(recordId)).toMatchObject([{ rule: '3-4-1', doneAt: due('2026-03-02T09:00') }]);
      expect(await db().receipt.count({ where: { matterId: recordId, unitId: 'zhzf' } })).toBe(1);
    }
    expect((await shown())?.sheet).toBeNull();
  });

  it('with one bad row records nothing, names every fault and keeps what was pasted', async () => {
    const pasted = rowsOf(
      '排污许可\t坏行〔2026〕1号\t演示一厂\t2026-03-02\t',
      '排污许可\t\t演示二厂\t3/2/26\t',
      '排污许可\t坏行〔2026〕1号\t演示三厂\t2026-03-09\t2026-01-01',
    );
    await stage(pasted);
    const page_ = await shown();
    expect(page_?.sheet?.rows).toBe(pasted);
    expect(page_?.sheet?.problems.map(({ line, column }) => `${line} ${column}`)).toEqual(
      expect.arrayContaining(['3 文号', '3 审批日期', '4 文号', '4 审批日期', '4 有效期至']),
    );
    const before = await fingerprint();
    expect(await run()).toMatchObject({ refused: true, code: 'RULE' });
    expect(await fingerprint()).toEqual(before);
  });

  it('asks for one reason when a row is late, refuses a number recorded before and a sheet that is not the one shown', async () => {
    await stage(
      rowsOf('排污许可\t迟到〔2026〕1号\t演示一厂\t2026-03-02\t', '排污许可\t迟到〔2026〕2号\t演示二厂\t2026-02-02\t'),
    );
    expect((await shown())?.sheet?.late).toBe(1);
    expect(await run()).toMatchObject({ refused: true, fields: { lateReason: [expect.any(String)] } });
    expect(await db().sharedVersion.count({ where: { documentNo: { startsWith: '迟到' } } })).toBe(0);
    const stale = { digest: '0'.repeat(64) };
    expect(await execute(importApprovals, await as('huanjing'), stale)).toMatchObject({ code: 'STALE' });
    await done(run('系统上线前的审批补录'));
    await stage(rowsOf('排污许可\t迟到〔2026〕1号\t演示一厂\t2026-03-02\t'));
    expect((await shown())?.sheet?.problems).toMatchObject([{ line: 2, column: '文号', message: '该文号已经登记过' }]);
  });

  it('is a department’s: the bureau, an outsider and another person’s sheet are refused', async () => {
    expect(await execute(stageApprovals, await as('zhzf'), { rows: 'x' })).toMatchObject({ code: 'RULE' });
    expect(await execute(stageApprovals, await as('xitong'), { rows: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
    await stage(rowsOf('排污许可\t他人〔2026〕1号\t演示一厂\t2026-03-02\t'));
    expect((await shown('shijian'))?.sheet).toBeNull();
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

describe('rights and guards', () => {
  it.each(['RECORDED', 'SENT'])('in %s do what the oracle allows and nothing else', async (state) => {
    const commands = COMMANDS.filter(({ name }) => name in SHARING_ACTS);
    expect(commands.length).toBe(Object.keys(SHARING_ACTS).length);
    const shared = await shareAt(state);
    const wrong: string[] = [];
    for (const account of ['zhujian', 'zhzf-fz', 'gongan', 'xitong']) {
      const actor = await as(account);
      for (const command of commands) {
        const right = SHARING_ACTS[command.name];
        const part = actor.unitId === 'zhujian' ? 'provider' : actor.unitId === 'zhzf' ? 'recipient' : null;
        const holds = part === right?.part && (part === 'provider' || !['RECORDED', 'VOID'].includes(state));
        const may =
          holds && actor.posts.some(({ post }) => right?.posts.includes(post)) && right?.states.includes(state);
        const waiting = state === 'SENT' || command.name !== 'sharing.receive';
        const id = may ? await shareAt(state) : shared;
        const answer = await execute(command, actor, await shareInput(command.name, id));
        const what = answer.refused ? answer.code : 'DONE';
        const fine = may ? what === (waiting ? 'DONE' : 'RULE') : ['NOT_FOUND', 'FORBIDDEN', 'STALE'].includes(what);
        if (!fine) wrong.push(`${account} ${command.name}: ${what}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['another day', `UPDATE shared_record SET event_on = event_on + 1 WHERE id = '{id}'`, /its day are fixed/],
    [
      'another recipient afterwards',
      `UPDATE shared_record SET recipient_ids = '{ziran}' WHERE id = '{id}'`,
      /who receives it is fixed/,
    ],
    [
      'rewriting what was copied',
      `UPDATE shared_version SET content = 'x' WHERE record_id = '{id}'`,
      /stays as it was copied/,
    ],
    ['moving the instant of the copy', `UPDATE shared_record SET sent_at = now() WHERE id = '{id}'`, /copied once/],
    [
      'a call entered beside its step',
      `UPDATE shared_record SET called_at = now(), caller = 'x', callee = 'x', call_words = 'x', told_at = now() WHERE id = '{id}'`,
      /entered once, by its step/,
    ],
    [
      'a version that skips one',
      `INSERT INTO shared_version SELECT record_id, 3, title, document_no, issuer, party, laws, content, effective_on, valid_until, publicity, full_record, legal_review, check_note, 'x', person_id, person, at FROM shared_version WHERE record_id = '{id}'`,
      /the next when it is corrected/,
    ],
    ['deleting it', `DELETE FROM shared_record WHERE id = '{id}'`, /permission denied/],
    [
      'going back',
      `UPDATE matter SET state = 'RECORDED', version = version + 1 WHERE id = '{id}'`,
      /no step from SENT to RECORDED/,
    ],
    ['a reminder rewritten', `UPDATE sharing_reminder SET at = now()`, /permission denied/],
  ])('of the database stand against %s', async (_title, sql, message) => {
    const id = await shareAt('SENT');
    await expect(withClient(portal.appUrl, (client) => client.query(sql.replaceAll('{id}', id)))).rejects.toThrow(
      message,
    );
  });

  it('a stale page changes nothing', async () => {
    const id = await share(APPROVAL);
    const old = await page(id);
    await done(act(c.sendInformation, 'zhujian', id));
    expect(await execute(c.voidShare, await as('zhujian'), { ...old, words: '作废' })).toMatchObject({ code: 'STALE' });
  });
});

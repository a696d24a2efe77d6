import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/kernel/db/client';
import { replayAt } from '@/lib/kernel/replay';
import { importApprovals, stageApprovals } from '@/lib/sharing/commands-import';
import { importPage } from '@/lib/sharing/queries-import';
import { sheetText } from '@/lib/sharing/sheet-file';
import { as, done, execute, fingerprint, instant, openPortal, type Portal } from '@/tests/support/portal';
import { clocks } from '@/tests/support/sharing';
import { stateOf } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const due = (text: string) => new Date(instant(text));
const looking = <T>(work: () => Promise<T>, at = '2026-03-02T09:00') => replayAt(instant(at), work);

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

  it('refuses a mark of a state secret that stands alone in any cell, and keeps nothing (4-2-5)', async () => {
    const rows = '文号,审批事项,相对人,审批日期\n演〔2026〕1号,机密,演示公司,2026-03-02';
    const refused = await execute(stageApprovals, await as('huanjing'), { rows });
    expect(refused).toMatchObject({ fields: { rows: [expect.stringContaining('“机密”是国家秘密标志')] } });
    expect((await shown())?.sheet).toBeNull();
  });

  it('takes a workbook that LibreOffice wrote, once its one faulty row is put right', async () => {
    const rows = await sheetText('审批.xlsx', fs.readFileSync('tests/support/approvals-libreoffice.xlsx'));
    await stage(rows);
    expect((await shown())?.sheet?.problems.map(({ line, column }) => `${line} ${column}`)).toEqual(['6 文号']);
    expect(await run()).toMatchObject({ refused: true, code: 'RULE' });
    await stage(rows.replace('3.70406198001011E+17', '370406198001011234').replace('2026-03-03', '2026-03-01'));
    expect(await done(run())).toEqual({ count: 3 });
    const documentNo = { in: ['12026003', '00026004', '370406198001011234'] };
    const made = await db().sharedVersion.findMany({ where: { documentNo }, include: { record: true } });
    const days = made.map(({ record }) => record.eventOn.toISOString().slice(0, 10)).sort();
    expect(days).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
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
    expect((await shown())?.sheet?.problems).toMatchObject([
      { line: 2, column: '文号', message: '该文号本单位已经登记过' },
    ]);
  });

  it('is a department’s: the bureau, an outsider and another person’s sheet are refused', async () => {
    expect(await execute(stageApprovals, await as('zhzf'), { rows: 'x' })).toMatchObject({ code: 'RULE' });
    expect(await execute(stageApprovals, await as('xitong'), { rows: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
    await stage(rowsOf('排污许可\t他人〔2026〕1号\t演示一厂\t2026-03-02\t'));
    expect((await shown('shijian'))?.sheet).toBeNull();
  });
});

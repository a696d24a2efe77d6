import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage, chainStatus } from '@/lib/audit/queries';
import { sealAudit } from '@/lib/kernel/audit/seal';
import { db } from '@/lib/kernel/db/client';
import { localDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { accept } from '@/lib/transfers/commands';
import { as, execute, openPortal, type Portal } from '@/tests/support/portal';
import { COMPLETE, page, transferAt } from '@/tests/support/transfers';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  const id = await transferAt('SIGNED');
  await execute(accept, await as('yingji'), await page(id));
});
afterAll(() => portal.close());

const list = async (filter = {}) => (await auditPage(await as('shenji'), filter))?.entries ?? [];

describe('操作记录', () => {
  it('shows who, what and with what result, never what it was about', async () => {
    const entries = await list();
    expect(entries[0]).toMatchObject({ account: 'yingji', command: '接受', result: '未通过' });
    expect(entries.map((entry) => entry.command)).toEqual(
      expect.arrayContaining(['新建移送', '报请审批', '审批移送', '签收']),
    );
    const text = JSON.stringify(entries);
    for (const secret of [COMPLETE.title, COMPLETE.partyName, COMPLETE.facts, COMPLETE.reason])
      expect(text).not.toContain(secret);
  });

  it('is narrowed by act, result, person, unit and days', async () => {
    expect((await list({ command: 'transfer.sign' })).map((entry) => entry.account)).toEqual(['ziran']);
    expect((await list({ result: 'REFUSED' })).map((entry) => entry.account)).toEqual(['yingji']);
    expect((await list({ person: 'zhzf' })).length).toBeGreaterThan(0);
    expect(new Set((await list({ person: '赵分管' })).map((entry) => entry.account))).toEqual(new Set(['zhzf-fz']));
    expect(new Set((await list({ unitId: 'ziran' })).map((entry) => entry.unit))).toEqual(new Set(['区自然资源局']));
    const day = localDate('2026-03-02');
    const all = await list({ fromOn: day, toOn: day });
    expect(all.length).toBeGreaterThan(3);
    expect(await list({ fromOn: shanghaiDate(0), toOn: localDate('2026-03-01') })).toEqual([]);
  });

  it.each(['xitong', 'anquan', 'bangong-zr', 'zuzhang', 'zhzf'])('is not for %s', async (name) => {
    expect(await auditPage(await as(name), {})).toBeNull();
    expect(await chainStatus(await as(name))).toBeNull();
  });

  it('comes page by page, every entry once, newest first', async () => {
    const lines = Array.from({ length: 120 }, (_, n) =>
      JSON.stringify({ at: '2026-03-02T09:00:00', command: 'test.page', result: 'DONE', n }),
    );
    await db()
      .$executeRaw`INSERT INTO audit_entry (line, hash, command, result, at) SELECT l, '', '', '', '' FROM unnest(${lines}::text[]) l`;
    const auditor = await as('shenji');
    const seen: number[] = [];
    for (let before: string | undefined; ; ) {
      const listed = await auditPage(auditor, { command: 'test.page' }, before);
      expect(listed?.total).toBe('120');
      seen.push(...(listed?.entries ?? []).map((entry) => Number(entry.id)));
      if (!listed?.next) break;
      before = listed.next;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });
});

describe('记录链', () => {
  it('says how far it is sealed and what still waits', async () => {
    await sealAudit();
    const sealed = await chainStatus(await as('shenji'));
    expect(sealed).toMatchObject({ tail: 0, oldest: null, seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(sealed?.sealed).toBe(await db().auditEntry.count());
    const line = JSON.stringify({ at: '2026-03-03T08:00:00', command: 'test.tail', result: 'DONE' });
    await db().$executeRaw`INSERT INTO audit_entry (line, hash, command, result, at) VALUES (${line}, '', '', '', '')`;
    expect(await chainStatus(await as('shenji'))).toMatchObject({ ...sealed, tail: 1, oldest: '2026-03-03 08:00:00' });
    expect((await list({ command: 'test.tail' }))[0]).toMatchObject({ sealed: false });
  });
});

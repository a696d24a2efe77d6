import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adminTasks } from '@/lib/desk/queries-admin';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { startFileKeeping, sweepFiles } from '@/lib/kernel/files/keep';
import { fileStore } from '@/lib/kernel/files/store';
import { lastVerification, verifyBlobs, verifyDaily } from '@/lib/kernel/files/verify';
import { replayAt } from '@/lib/kernel/replay';
import { clockNow } from '@/lib/kernel/today';
import { runNode } from '@/lib/launch/child.mjs';
import { withClient } from '@/lib/launch/connection.mjs';
import { type FilesPortal, openFilesPortal } from '@/tests/support/files-portal';
import { instant } from '@/tests/support/portal';

let portal: FilesPortal;
beforeAll(async () => {
  portal = await openFilesPortal();
});
afterAll(() => portal.close());
afterEach(async () => {
  await sweepFiles(fileStore(), later());
});

const later = () => clockNow() + 60_000;
const files = () =>
  fs
    .readdirSync(portal.files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(portal.files, path.join(entry.parentPath, entry.name)));
const anything = { maxBytes: 1000, inspect: async () => undefined };
const put = (text: string) => fileStore().put(Readable.from([Buffer.from(text)]), anything);
const keep = async (text: string) => {
  const blob = await put(text);
  await db().blob.create({ data: { ...blob, mediaType: 'text/plain' }, select: { sha256: true } });
  return blob.sha256;
};
const tasksOf = async (account: string) => {
  const { actor } = await portal.signIn(account);
  return JSON.stringify(await adminTasks(actor, await moment(db())));
};
const place = (sha256: string) => path.join(portal.files, sha256.slice(0, 2), sha256);

describe('after a crash', () => {
  it.each(['stage', 'place'])('a process killed at %s leaves only what the sweeper takes away', async (when) => {
    const kept = await keep(`kept ${when}`);
    const script = ['--conditions=react-server', '--import', 'tsx', 'tests/support/put-and-die.ts', portal.files, when];
    await runNode(script, { quiet: true });
    const left = files().filter((file) => !file.endsWith(kept));
    const whole = createHash('sha256').update('first half, second half').digest('hex');
    const expected = when === 'stage' ? /^incoming\/[0-9a-f-]{36}$/ : new RegExp(`^${whole.slice(0, 2)}/${whole}$`);
    expect(left.filter((file) => expected.test(file))).toHaveLength(1);
    expect(await sweepFiles()).toEqual({ staged: 0, orphans: 0 });
    expect(await sweepFiles(fileStore(), later())).toEqual(
      when === 'stage' ? { staged: 1, orphans: 0 } : { staged: 0, orphans: 1 },
    );
    expect(files().some((file) => file.endsWith(kept))).toBe(true);
    expect(files().some((file) => expected.test(file))).toBe(false);
  });

  it('a content uploaded again while the sweeper looks at it stays', async () => {
    const { sha256 } = await put('asked for again');
    const old = clockNow() - 1_000_000;
    fs.utimesSync(place(sha256), old / 1000, old / 1000);
    const again = async (names: readonly string[]) => {
      if (names.includes(sha256)) await put('asked for again');
      return new Set<string>();
    };
    expect(await fileStore().sweep(clockNow() - 500_000, again)).toEqual({ staged: 0, orphans: 0 });
    expect(await fileStore().stat(sha256)).toEqual({ size: 15 });
  });
});

describe('verification', () => {
  it('names what was lost and what was changed, by its SHA-256', async () => {
    const [sound, lost, changed] = [await keep('sound'), await keep('lost'), await keep('changed')];
    fs.rmSync(place(lost));
    fs.writeFileSync(place(changed), 'Changed');
    const findings = await verifyBlobs();
    expect({ missing: findings.missing, changed: findings.changed }).toEqual({ missing: [lost], changed: [changed] });
    await put('changed');
    await put('lost');
    expect(await verifyBlobs()).toMatchObject({ missing: [], changed: [] });
    expect(await fileStore().stat(sound)).toEqual({ size: 5 });
  });

  it('is done once a day by one process of all, and enters what it found in the record', async () => {
    const on = (day: string) => replayAt(instant(`${day}T00:20`), () => verifyDaily());
    const together = await Promise.all([on('2026-03-02'), on('2026-03-02'), on('2026-03-02')]);
    expect(together.filter((one) => one !== null)).toHaveLength(1);
    expect(await replayAt(instant('2026-03-02T23:59'), () => verifyDaily())).toBeNull();
    expect(await tasksOf('xitong')).not.toContain('损坏');
    const sha256 = await keep('proof');
    fs.writeFileSync(place(sha256), 'Proof');
    expect(await on('2026-03-03')).toMatchObject({ missing: [], changed: [sha256] });
    expect(await lastVerification()).toMatchObject({ at: instant('2026-03-03T00:20'), lost: 0, altered: 1 });
    const [entry] = await db().auditEntry.findMany({ where: { command: 'files.verify' }, orderBy: { id: 'desc' } });
    expect(JSON.parse(entry?.line ?? '')).toMatchObject({ actor: null, words: expect.stringContaining('损坏 1 份') });
    for (const account of ['xitong', 'anquan', 'shenji']) {
      expect(await tasksOf(account)).toContain('存储的材料文件有损坏');
      expect(await tasksOf(account)).toContain(sha256.slice(0, 12));
    }
    await put('proof');
    expect(await on('2026-03-04')).toMatchObject({ missing: [], changed: [] });
    expect(await tasksOf('xitong')).not.toContain('损坏');
  });

  it('leaves it to the process that is at it', async () => {
    await withClient(portal.database.appUrl, async (client) => {
      await client.query('SELECT pg_advisory_lock(72707372)');
      expect(await replayAt(instant('2026-03-05T00:20'), () => verifyDaily())).toBeNull();
    });
    await expect
      .poll(() => replayAt(instant('2026-03-05T00:20'), () => verifyDaily()))
      .toMatchObject({ missing: [], changed: [] });
  });

  it('is what the keeper of a process begins with', async () => {
    const before = await lastVerification();
    startFileKeeping();
    await expect.poll(() => lastVerification()).not.toEqual(before);
  });

  it('never leaves the folder, whatever is asked for', async () => {
    await expect(fileStore().open('../../../etc/passwd')).rejects.toThrow('not a SHA-256');
    await expect(fileStore().stat(`..${'a'.repeat(62)}`)).rejects.toThrow('not a SHA-256');
  });
});

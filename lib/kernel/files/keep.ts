import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '../db/client';
import { log } from '../log';
import { repeat } from '../repeat';
import { clockNow } from '../today';
import { type BlobStore, fileStore, type Swept } from './store';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const shared = globalThis as { portalFileKeeping?: NodeJS.Timeout };

/** Sweeps every hour from now until the process ends. One keeper per process; several do each other no harm. */
export function startFileKeeping(): void {
  shared.portalFileKeeping ??= repeat(HOUR, () => sweepFiles(), 'files: sweeping');
}

/** Takes away what interrupted uploads left more than a day ago. For an hourly or nightly run. */
export async function sweepFiles(store: BlobStore = fileStore(), before: number = clockNow() - DAY): Promise<Swept> {
  return store.sweep(before, async (sha256s) => {
    const rows = await db().blob.findMany({ where: { sha256: { in: [...sha256s] } }, select: { sha256: true } });
    return new Set(rows.map((row) => row.sha256));
  });
}

/** What a verification found: contents looked at, and the SHA-256 of those lost or no longer what they were. */
export type BlobFindings = { checked: number; missing: string[]; changed: string[] };

/** Reads every stored content again and compares it with its row. For a nightly run; findings are logged as errors. */
export async function verifyBlobs(store: BlobStore = fileStore()): Promise<BlobFindings> {
  const findings: BlobFindings = { checked: 0, missing: [], changed: [] };
  let after = '';
  for (;;) {
    const rows = await db().blob.findMany({ where: { sha256: { gt: after } }, orderBy: { sha256: 'asc' }, take: 500 });
    for (const { sha256 } of rows) {
      findings.checked += 1;
      if (!(await store.stat(sha256))) findings.missing.push(sha256);
      else if ((await hashOf(store, sha256)) !== sha256) findings.changed.push(sha256);
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.sha256;
  }
  const { missing, changed } = findings;
  if (missing.length + changed.length > 0) log().error({ missing, changed }, 'files: lost or changed on disk');
  return findings;
}

async function hashOf(store: BlobStore, sha256: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await store.open(sha256)) hash.update(chunk);
  return hash.digest('hex');
}

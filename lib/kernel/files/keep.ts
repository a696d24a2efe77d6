import 'server-only';
import { db } from '../db/client';
import { repeat } from '../repeat';
import { clockNow } from '../today';
import { type BlobStore, fileStore, type Swept } from './store';
import { verifyDaily } from './verify';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const shared = globalThis as { portalFileKeeping?: NodeJS.Timeout[] };

/**
 * Sweeps every hour, and verifies once a day, from now until the process ends. One keeper per process; several do each
 * other no harm.
 */
export function startFileKeeping(): void {
  shared.portalFileKeeping ??= [
    repeat(HOUR, () => sweepFiles(), 'files: sweeping'),
    repeat(HOUR, () => verifyDaily(), 'files: verifying'),
  ];
}

/** Takes away what interrupted uploads left more than a day ago. For an hourly or nightly run. */
export async function sweepFiles(store: BlobStore = fileStore(), before: number = clockNow() - DAY): Promise<Swept> {
  return store.sweep(before, async (sha256s) => {
    const rows = await db().blob.findMany({ where: { sha256: { in: [...sha256s] } }, select: { sha256: true } });
    return new Set(rows.map((row) => row.sha256));
  });
}

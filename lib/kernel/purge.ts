import 'server-only';
import { db } from './db/client';
import { repeat } from './repeat';

const HOUR = 60 * 60 * 1000;

const shared = globalThis as { portalPurging?: NodeJS.Timeout };

/** Purges every hour from now until the process ends. One keeper per process; several do each other no harm. */
export function startPurging(): void {
  shared.portalPurging ??= repeat(HOUR, purge, 'purging');
}

/**
 * Takes away what serves for a while only: the keys of forms with their answers after 24 hours, the counts of sign-ins
 * per address after one. Returns how many rows of each went.
 */
export async function purge(): Promise<{ keys: number; windows: number }> {
  const keys = await db().$executeRaw`DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'`;
  const windows = await db().$executeRaw`DELETE FROM sign_in_window WHERE minute < now() - interval '1 hour'`;
  return { keys, windows };
}

import 'server-only';
import { db } from '@/lib/kernel/db/client';
import { log } from '@/lib/kernel/log';

/**
 * Chains the entries that are not sealed yet. Acts never wait for it: it runs after their commit, one sealer at a
 * time; whoever finds another at work leaves. Returns how many entries it sealed.
 */
export async function sealAudit(): Promise<number> {
  const rows = await db().$queryRaw<{ sealed: number }[]>`SELECT seal_audit(1000) AS sealed`;
  return rows[0]?.sealed ?? 0;
}

/** Seals in the background; a failure is logged and the tail stays visible until the next attempt. */
export function sealSoon(): void {
  sealAudit().catch((error: unknown) => log().error({ error }, 'audit: sealing failed, the tail stays unsealed'));
}

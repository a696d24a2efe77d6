import 'server-only';
import { repeat } from '../repeat';
import { anchorHead } from './anchor';
import { sealAudit } from './seal';

/** Milliseconds: how long a tail may stay unsealed, and how long a sealed head may stay without an anchor. */
const EVERY = { seal: 5_000, anchor: 5 * 60_000 };

const shared = globalThis as { portalAuditKeeping?: () => void };

/**
 * Seals the tail every 5 seconds and anchors the head every 5 minutes, from now until the process ends. One keeper per
 * process; several processes do each other no harm: the database lets one sealer work at a time, and an anchor written
 * twice says the same. Returns how to stop it.
 */
export function startAuditKeeping(): () => void {
  if (shared.portalAuditKeeping) return shared.portalAuditKeeping;
  const timers = [repeat(EVERY.seal, sealAll, 'audit: sealing'), repeat(EVERY.anchor, anchorHead, 'audit: anchoring')];
  shared.portalAuditKeeping = () => {
    for (const timer of timers) clearInterval(timer);
    shared.portalAuditKeeping = undefined;
  };
  return shared.portalAuditKeeping;
}

async function sealAll(): Promise<void> {
  while ((await sealAudit()) === 1000);
}

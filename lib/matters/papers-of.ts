import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';

/** The letters of a matter in the order of their issue, and its present materials: what its own letters quote and list. */
export async function papersOf(tx: Tx, matterId: string) {
  const letters = await tx.letter.findMany({
    where: { matterId },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, number: true, title: true },
  });
  const files = await tx.attachment.findMany({
    where: { matterId, removedAt: null },
    orderBy: { uploadedAt: 'asc' },
    select: { slot: true, name: true, sha256: true },
  });
  return { letters, files };
}

import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { RESOLUTION } from './procedure';

/** A resolution as its commands load it. */
export type ResolutionSubject = Subject & { row: { leadUnitId: string; lateReason: string } };

/** Loads it with its own row, or null. */
export async function loadResolution(tx: Tx, { id }: { id: string }): Promise<ResolutionSubject | null> {
  const subject = await loadSubject(tx, id, RESOLUTION);
  if (!subject) return null;
  const select = { leadUnitId: true, lateReason: true } as const;
  return { ...subject, row: await tx.resolution.findUniqueOrThrow({ where: { id }, select }) };
}

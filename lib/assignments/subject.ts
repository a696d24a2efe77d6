import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { ASSIGNMENT } from './procedure';

/** A assignment as its commands load it. */
export type AssignmentSubject = Subject & { row: { leadUnitId: string; lateReason: string } };

/** Loads it with its own row, or null. */
export async function loadAssignment(tx: Tx, { id }: { id: string }): Promise<AssignmentSubject | null> {
  const subject = await loadSubject(tx, id, ASSIGNMENT);
  if (!subject) return null;
  const select = { leadUnitId: true, lateReason: true } as const;
  return { ...subject, row: await tx.assignment.findUniqueOrThrow({ where: { id }, select }) };
}

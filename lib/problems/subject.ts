import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { unitNames } from '@/lib/kernel/unit-names';
import { leaderToday } from '@/lib/meetings/composition';
import { PROBLEM } from './procedure';

/** A problem as its commands load it. */
export type ProblemSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads it with its own row, the register of units and 组长 of today, or null. */
export async function loadProblem(tx: Tx, { id }: { id: string }): Promise<ProblemSubject | null> {
  const subject = await loadSubject(tx, id, PROBLEM);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

async function loadFacts(tx: Tx, id: string) {
  return {
    row: await tx.problem.findUniqueOrThrow({ where: { id } }),
    units: await unitNames(tx),
    leader: await leaderToday(tx),
  };
}

import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { unitNames } from '@/lib/kernel/unit-names';
import { unsignedUnits } from '@/lib/matters/receive';
import { leaderToday } from '@/lib/meetings/composition';
import { PROPOSAL } from './procedure';

/** A proposal as its commands load it. */
export type ProposalSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads it with its own row, the register of units and 组长 of today, or null. */
export async function loadProposal(tx: Tx, { id }: { id: string }): Promise<ProposalSubject | null> {
  const subject = await loadSubject(tx, id, PROPOSAL);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

async function loadFacts(tx: Tx, id: string) {
  return {
    row: await tx.proposal.findUniqueOrThrow({ where: { id } }),
    units: await unitNames(tx),
    leader: await leaderToday(tx),
    waiting: await unsignedUnits(tx, id),
  };
}

import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOf, instantOrNull, localDateOf } from '@/lib/kernel/today';
import { unitNames } from '@/lib/kernel/unit-names';
import type { DisputedTransfer } from '@/lib/transfers/settle';
import { NOBODY, staffOf } from '@/lib/transfers/staff';
import { DISPUTE } from './procedure';

/** A dispute as its commands load it. */
export type DisputeSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads a dispute with what was said and recorded, the units, and the transfer in dispute; or null. */
export async function loadDispute(tx: Tx, { id }: { id: string }): Promise<DisputeSubject | null> {
  const subject = await loadSubject(tx, id, DISPUTE);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

async function loadFacts(tx: Tx, id: string) {
  const { about, sessions, ...row } = await tx.dispute.findUniqueOrThrow({
    where: { id },
    include: {
      about: { select: { id: true, type: true, title: true, number: true } },
      sessions: { orderBy: { id: 'asc' } },
    },
  });
  const notes = await tx.matterNote.findMany({
    where: { matterId: id },
    orderBy: { id: 'asc' },
    select: { kind: true, unitId: true, words: true, at: true },
  });
  const letters = await tx.letter.findMany({
    where: { matterId: id, withdrawnAt: null },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, number: true, title: true, unitId: true },
  });
  const arrivals = await tx.receipt.findMany({
    where: { matterId: id, signedAt: null, voidedAt: null },
    select: { unitId: true },
  });
  const units = await unitNames(tx);
  const staff = await staffOf(tx);
  return {
    row: { ...row, proposedAt: instantOrNull(row.proposedAt), referredAt: instantOrNull(row.referredAt) },
    about,
    sessions: sessions.map(({ heldOn, place }) => ({ heldOn: localDateOf(heldOn), place })),
    notes: notes.map((note) => ({ ...note, at: instantOf(note.at) })),
    letters,
    /** Units that have not signed for a letter. */
    arrivals: arrivals.map(({ unitId }) => unitId),
    transfer: row.kind === 'JURISDICTION' && about?.type === 'transfer' ? await transferOf(tx, about.id) : null,
    units: new Map([...units].map(([unitId, unit]) => [unitId, { ...unit, ...(staff.get(unitId) ?? NOBODY) }])),
  };
}

/** The transfer whose jurisdiction is in dispute, as it stands (4-4-2). */
async function transferOf(tx: Tx, id: string): Promise<DisputedTransfer> {
  const { matter, ...row } = await tx.caseTransfer.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      senderId: true,
      receiverId: true,
      handlerId: true,
      matter: { select: { state: true, version: true, title: true } },
    },
  });
  return { ...row, ...matter };
}

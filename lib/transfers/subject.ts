import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOrNull, localDateOrNull } from '@/lib/kernel/today';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { TRANSFER } from './procedure';

/** A unit as letters and decisions name it. */
export type UnitNames = {
  id: string;
  name: string;
  letterName: string;
  letterPrefix: string;
  phone: string | null;
  approvalStep: boolean;
};

const unitSelect = {
  id: true,
  name: true,
  letterName: true,
  letterPrefix: true,
  phone: true,
  approvalStep: true,
} as const;

/** A transfer as its commands load it. */
export type TransferSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads a transfer with its case, materials and the units' names, or null. */
export async function loadTransfer(tx: Tx, { id }: { id: string }): Promise<TransferSubject | null> {
  const subject = await loadSubject(tx, id, TRANSFER);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

async function loadFacts(tx: Tx, id: string) {
  const { case: found, ...row } = await tx.caseTransfer.findUniqueOrThrow({ where: { id }, include: { case: true } });
  const materials = await tx.attachment.findMany({
    where: { matterId: id, removedAt: null },
    orderBy: [{ slot: 'asc' }, { uploadedAt: 'asc' }],
    select: { id: true, slot: true, name: true, sha256: true, size: true, mediaType: true },
  });
  const letters = await tx.letter.findMany({
    where: { matterId: id, withdrawnAt: null },
    orderBy: { issuedAt: 'asc' },
    select: { kind: true, number: true, title: true, unitId: true, issuedAt: true },
  });
  // Units closed since still stand in the letters; they only receive nothing any more.
  const units = await tx.unit.findMany({ select: { ...unitSelect, kind: true, closedOn: true } });
  return {
    row: {
      ...row,
      heldOn: localDateOrNull(row.heldOn),
      decisionOn: localDateOrNull(row.decisionOn),
      sentAt: instantOrNull(row.sentAt),
      signedAt: instantOrNull(row.signedAt),
      answeredAt: instantOrNull(row.answeredAt),
      acceptedAt: instantOrNull(row.acceptedAt),
      referredAt: instantOrNull(row.referredAt),
      designatedAt: instantOrNull(row.designatedAt),
      notifiedAt: instantOrNull(row.notifiedAt),
    },
    found: { ...found, foundOn: localDateOrNull(found.foundOn) as LocalDate | null },
    materials,
    letters,
    units: new Map(units.map(({ closedOn, ...unit }) => [unit.id, { ...unit, open: closedOn === null }])),
  };
}

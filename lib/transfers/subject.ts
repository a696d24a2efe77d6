import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOf, instantOrNull, localDateOrNull } from '@/lib/kernel/today';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { TRANSFER } from './procedure';
import { NOBODY, staffOf } from './staff';

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
  const urgent = await tx.duty.findMany({
    where: { matterId: id, rule: '2-2-3', urgent: true },
    select: { startedAt: true },
  });
  const orders = await tx.supervisionOrder.findMany({
    where: { matterId: id, answeredAt: null, endedAt: null },
    select: { id: true, obligorId: true, ordererId: true },
  });
  const staff = await staffOf(tx);
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
      designatedOn: localDateOrNull(row.designatedOn),
    },
    found: { ...found, foundOn: localDateOrNull(found.foundOn) as LocalDate | null },
    materials,
    letters,
    /** When it was declared urgent, each time, running clock or not: the first for a 认定日 counts (2-2-3). */
    urgentSince: urgent.map((duty) => instantOf(duty.startedAt)),
    /** 督办 that wait for an answer. */
    orders,
    units: new Map(
      units.map(({ closedOn, ...unit }) => [
        unit.id,
        { ...unit, ...(staff.get(unit.id) ?? NOBODY), open: closedOn === null },
      ]),
    ),
  };
}

import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOf, instantOrNull, localDateOf } from '@/lib/kernel/today';
import { unitNames } from '@/lib/kernel/unit-names';
import { AGREEMENT, INSPECTION } from './procedure';

/** An agreement as its commands load it. */
export type AgreementSubject = Subject & Awaited<ReturnType<typeof agreementFacts>>;

/** Loads it with what was said to it and how many texts are there, or null. */
export async function loadAgreement(tx: Tx, { id }: { id: string }): Promise<AgreementSubject | null> {
  const subject = await loadSubject(tx, id, AGREEMENT);
  return subject && { ...subject, ...(await agreementFacts(tx, id)) };
}

async function agreementFacts(tx: Tx, id: string) {
  const row = await tx.agreement.findUniqueOrThrow({ where: { id } });
  const notes = await tx.matterNote.findMany({
    where: { matterId: id },
    orderBy: { id: 'asc' },
    select: { kind: true, unitId: true, at: true },
  });
  return {
    row: {
      ...row,
      fromOn: localDateOf(row.fromOn),
      toOn: localDateOf(row.toOn),
      circulatedAt: instantOrNull(row.circulatedAt),
    },
    notes: notes.map((note) => ({ ...note, at: instantOf(note.at) })),
    texts: await tx.attachment.count({ where: { matterId: id, slot: 'text', removedAt: null } }),
    units: await unitNames(tx),
  };
}

/** A joint inspection as its commands load it. */
export type InspectionSubject = Subject & Awaited<ReturnType<typeof inspectionFacts>>;

/** Loads it with its tasks and what waits to be signed for, or null. */
export async function loadInspection(tx: Tx, { id }: { id: string }): Promise<InspectionSubject | null> {
  const subject = await loadSubject(tx, id, INSPECTION);
  return subject && { ...subject, ...(await inspectionFacts(tx, id)) };
}

async function inspectionFacts(tx: Tx, id: string) {
  const { tasks, ...row } = await tx.inspection.findUniqueOrThrow({
    where: { id },
    include: { tasks: { where: { removedAt: null }, orderBy: { unit: { rank: 'asc' } } } },
  });
  const based = await tx.matterLink.findFirst({
    where: { fromId: id, kind: 'ARISES_FROM', to: { type: AGREEMENT.type } },
    select: { to: { select: { title: true } } },
  });
  const arrivals = await tx.receipt.findMany({
    where: { matterId: id, signedAt: null, voidedAt: null },
    select: { unitId: true },
  });
  return {
    row: {
      ...row,
      fromOn: localDateOf(row.fromOn),
      toOn: localDateOf(row.toOn),
      summaryOn: localDateOf(row.summaryOn),
    },
    tasks: tasks.map(({ unitId, content, dueOn, checked, problems, rectified, result, reportedBy, reportedAt }) => ({
      unitId,
      content,
      dueOn: localDateOf(dueOn),
      checked,
      problems,
      rectified,
      result,
      reportedBy,
      reportedAt: instantOrNull(reportedAt),
    })),
    /** The agreement that the plan rests on, by its name. */
    agreement: based?.to.title ?? null,
    /** Units that have not signed for a letter. */
    arrivals: arrivals.map(({ unitId }) => unitId),
    units: await unitNames(tx),
  };
}

import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOrNull, localDateOf, localDateOrNull } from '@/lib/kernel/today';
import { unitNames } from '@/lib/kernel/unit-names';
import type { CheckAnswer } from './labels';
import { SHARING } from './procedure';
import { type KindCode, kindOf } from './procedure-kinds';
import type { ShareFields } from './schemas';

/** A shared record as its commands load it. */
export type ShareSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** A version's columns as the fields of the form. */
export function fieldsOf(version: StoredVersion): ShareFields {
  const { title, documentNo, issuer, party, laws, content, checkNote } = version;
  const answer = (text: string) => text as CheckAnswer | '';
  return {
    ...{ title, documentNo, issuer, party, laws, content, checkNote },
    effectiveOn: localDateOrNull(version.effectiveOn),
    validUntil: localDateOrNull(version.validUntil),
    publicity: answer(version.publicity),
    fullRecord: answer(version.fullRecord),
    legalReview: answer(version.legalReview),
  };
}

type StoredVersion = {
  title: string;
  documentNo: string;
  issuer: string;
  party: string;
  laws: string;
  content: string;
  effectiveOn: Date | null;
  validUntil: Date | null;
  publicity: string;
  fullRecord: string;
  legalReview: string;
  checkNote: string;
};

async function loadFacts(tx: Tx, id: string) {
  const { versions, ...row } = await tx.sharedRecord.findUniqueOrThrow({
    where: { id },
    include: { versions: { orderBy: { no: 'desc' }, take: 1 } },
  });
  const [version] = versions;
  if (!version) throw new Error(`shared record ${id} says nothing`);
  const waiting = await tx.receipt.findMany({
    where: { matterId: id, signedAt: null, voidedAt: null },
    select: { unitId: true },
  });
  const letters = await tx.letter.findMany({
    where: { matterId: id, withdrawnAt: null },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { number: true, title: true },
  });
  const files = await tx.attachment.findMany({
    where: { matterId: id, removedAt: null },
    orderBy: { uploadedAt: 'asc' },
    select: { name: true },
  });
  return {
    kind: kindOf(row.kind),
    row: {
      code: row.kind as KindCode,
      versionNo: row.versionNo,
      eventOn: localDateOf(row.eventOn),
      recipientIds: row.recipientIds,
      toldAt: instantOrNull(row.toldAt),
      endedOn: localDateOrNull(row.endedOn),
    },
    fields: fieldsOf(version),
    units: await unitNames(tx),
    /** Units that have not signed for what they received. */
    waiting: waiting.map(({ unitId }) => unitId),
    /** What stands of the letters that copied or corrected it, oldest first. */
    letters,
    files: files.map(({ name }) => name),
  };
}

/** Loads it with its present version, or null. */
export async function loadShare(tx: Tx, { id }: { id: string }): Promise<ShareSubject | null> {
  const subject = await loadSubject(tx, id, SHARING);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

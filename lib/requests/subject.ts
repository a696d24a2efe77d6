import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOrNull, localDateOrNull } from '@/lib/kernel/today';
import { type NamedUnit, unitNames } from '@/lib/kernel/unit-names';
import { papersOf } from '@/lib/matters/papers-of';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { type Difference, differenceOf, REQUESTS, requestKind } from './procedure';

/** A request as its commands load it. Instants in epoch milliseconds. */
export type RequestSubject = Subject & {
  row: {
    askerId: string;
    requestedId: string;
    question: string;
    facts: string;
    place: string;
    wishedOn: LocalDate | null;
    contactPhone: string;
    sentAt: number | null;
    signedAt: number | null;
    sceneAt: number | null;
  };
  /** In what its kind differs from the others. */
  kind: Difference;
  letters: readonly { kind: string; number: string; title: string }[];
  files: readonly { slot: string; name: string; sha256: string }[];
  units: ReadonlyMap<string, NamedUnit>;
};

/** Loads a request of any of the four kinds with its own row, letters and materials, or null. */
export async function loadRequest(tx: Tx, { id }: { id: string }): Promise<RequestSubject | null> {
  const subject = await loadSubject(tx, id, (type) => REQUESTS[requestKind(type) ?? 'appraisal']);
  if (!subject || !requestKind(subject.matter.type)) return null;
  const row = await tx.request.findUniqueOrThrow({ where: { id } });
  const papers = await papersOf(tx, id);
  const instants = {
    sentAt: instantOrNull(row.sentAt),
    signedAt: instantOrNull(row.signedAt),
    sceneAt: instantOrNull(row.sceneAt),
  };
  return {
    ...subject,
    row: { ...row, wishedOn: localDateOrNull(row.wishedOn), ...instants },
    kind: differenceOf(subject.matter.type),
    ...papers,
    units: await unitNames(tx),
  };
}

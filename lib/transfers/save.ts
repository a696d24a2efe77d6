import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { otherKind } from '@/lib/kernel/others';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import type { LocalDate } from '@/lib/rulebook/local-date';
import type { TransferPatch, TransferRow } from './decide-draft';
import { TRANSFER } from './procedure';
import type { TransferSubject } from './subject';

/** A day as the database takes it; what is not mentioned stays so. */
export const dateOrNull = (on: LocalDate | null | undefined) => (on == null ? on : dateOnly(on));
const atOrNull = (at: number | null | undefined) => (at == null ? at : timestampOf(at));

/** The module's rows as the database takes them; what a step does not mention stays as it is. */
export function columns(patch: TransferPatch) {
  const {
    heldOn,
    decisionOn,
    sentAt,
    acceptedAt,
    signedAt,
    answeredAt,
    referredAt,
    designatedAt,
    notifiedAt,
    designatedOn,
    ...rest
  } = patch;
  const data = {
    ...rest,
    heldOn: dateOrNull(heldOn),
    decisionOn: dateOrNull(decisionOn),
    designatedOn: dateOrNull(designatedOn),
    sentAt: atOrNull(sentAt),
    acceptedAt: atOrNull(acceptedAt),
    signedAt: atOrNull(signedAt),
    answeredAt: atOrNull(answeredAt),
    referredAt: atOrNull(referredAt),
    designatedAt: atOrNull(designatedAt),
    notifiedAt: atOrNull(notifiedAt),
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

type Saved = { subject: TransferSubject };

/** Writes what a step answers with: the transfer's row, its case. */
export async function save(tx: Tx, row: TransferRow, { subject }: Saved): Promise<void> {
  if (row.transfer)
    await tx.caseTransfer.update({
      where: { id: subject.matter.id },
      data: columns(row.transfer),
      select: { id: true },
    });
  if (row.found) {
    const data = { ...row.found, foundOn: dateOrNull(row.found.foundOn) ?? null };
    await tx.enforcementCase.update({ where: { id: subject.row.caseId }, data, select: { id: true } });
  }
}

/** A transfer as the decision on a dispute moves it (4-4-2). */
export const REACHED_TRANSFER = otherKind<TransferPatch>({
  procedure: TRANSFER,
  prefix: 'transfer',
  save: async (tx, id, patch) => {
    await tx.caseTransfer.update({ where: { id }, data: columns(patch), select: { id: true } });
  },
});

import 'server-only';
import { yearOf } from '@/lib/rulebook/local-date';
import { signerName } from '../actor';
import type { Commit } from '../commit';
import type { Tx } from '../db/client';
import type { LetterDraft } from '../effects';
import { nextNumber } from '../numbering';
import { timestampOf, todayAt } from '../today';

/** Of which matter, by whose hand and when (epoch milliseconds) letters are issued. */
export type Issuing = { tx: Tx; matterId: string; personId: string; now: number };

/** Numbers the letters, freezes their content and opens a receipt for each addressee. Returns the numbers. */
export async function issueLetters(run: Issuing, drafts: readonly LetterDraft[]): Promise<string[]> {
  const { tx, matterId, personId, now } = run;
  const numbers: string[] = [];
  for (const draft of drafts) {
    const { number, sequence, year } = await nextNumber(tx, draft.prefix, yearOf(todayAt(now)));
    const letter = await tx.letter.create({
      data: {
        matterId,
        unitId: draft.unitId,
        kind: draft.kind,
        number,
        year,
        sequence,
        title: draft.title,
        content: draft.build(number) as unknown as object,
        issuedAt: timestampOf(now),
        issuedById: personId,
      },
      select: { id: true },
    });
    const arrivals = draft.to.map((unitId) => ({
      matterId,
      letterId: letter.id,
      unitId,
      arrivedAt: timestampOf(now),
    }));
    if (arrivals.length) await tx.receipt.createMany({ data: arrivals });
    numbers.push(number);
  }
  return numbers;
}

/** Withdraws the matter's letters that stand; their numbers stay used. */
export async function withdrawLetters(tx: Tx, matterId: string, now: number, reason: string): Promise<void> {
  const at = timestampOf(now);
  await tx.letter.updateMany({
    where: { matterId, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawReason: reason },
  });
  await tx.receipt.updateMany({ where: { matterId, signedAt: null, voidedAt: null }, data: { voidedAt: at } });
}

/** Signs what has arrived for the acting unit and is not signed for yet, or of that only these receipts (签收). */
export async function signReceipts(
  { tx, subject, actor, as, now }: Commit,
  which: true | readonly string[],
): Promise<void> {
  const these = which === true ? {} : { id: { in: [...which] } };
  await tx.receipt.updateMany({
    where: { matterId: subject.matter.id, unitId: as.unitId, signedAt: null, voidedAt: null, ...these },
    data: { signedAt: timestampOf(now), signedById: actor.personId, signedBy: signerName(actor, as) },
  });
}

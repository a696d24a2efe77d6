import 'server-only';
import { defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { refuse } from '@/lib/kernel/errors';
import { signedApart } from './decide';
import { signInput } from './schemas';
import { loadTransfer, type TransferSubject } from './subject';

type Arrival = { id: string; unitId: string; kind: string; number: string };
type WithArrivals = TransferSubject & { arrivals: readonly Arrival[] };

async function load(tx: Tx, { id }: { id: string }): Promise<WithArrivals | null> {
  const subject = await loadTransfer(tx, { id });
  if (!subject) return null;
  const rows = await tx.receipt.findMany({
    where: { matterId: id, signedAt: null, voidedAt: null },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, unitId: true, letter: { select: { kind: true, number: true } } },
  });
  const arrivals = rows.flatMap(({ letter, ...receipt }) => (letter ? [{ ...receipt, ...letter }] : []));
  return { ...subject, arrivals };
}

/**
 * 签收函件: letters that reached a unit without a step of its own to sign for them (反馈意见函, 处理决定通报函, 请示 …), also
 * on an ended matter. Once signed there is nothing left to sign; the page's version keeps a letter from being signed unseen.
 */
export const signLetters = defineMatterCommand({
  name: 'letter.sign',
  input: signInput,
  load,
  run: ({ subject, as }) => {
    const waiting = subject.arrivals.filter(
      ({ unitId, kind }) => unitId === as.unitId && signedApart(kind, unitId, subject.row.handlerId),
    );
    if (waiting.length === 0) return refuse('RULE', '本单位没有待签收的函件，可能已由同事签收。');
    const numbers = waiting.map(({ number }) => number);
    return {
      quiet: true,
      signReceipts: waiting.map(({ id }) => id),
      words: numbers.join('、'),
      after: { letters: numbers },
    };
  },
});

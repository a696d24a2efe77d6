import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { outgoingSheet } from '@/lib/matters/outgoing';
import type { SheetView } from '@/lib/matters/view-sheet';
import { letterOfTransfer } from './letters-of';
import { loadTransfer } from './subject';

/** The 移交函 as the step would send it now, or null while there is no receiver or the step is not the actor's. */
export async function letterPreview(
  actor: Actor,
  id: string,
  event: 'submit' | 'send' | 'approve',
): Promise<SheetView | null> {
  return outgoingSheet(actor, `transfer.${event}`, await loadTransfer(db(), { id }), (run) => {
    const { units, row } = run.subject;
    const [sender, receiver] = [units.get(row.senderId), units.get(row.receiverId ?? '')];
    return sender && receiver ? letterOfTransfer(run, sender, receiver) : null;
  });
}

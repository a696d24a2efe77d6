import 'server-only';
import { type Actor, HANDS } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { sees } from '@/lib/kernel/permissions';
import { type SheetView, sheetView } from '@/lib/matters/view-sheet';
import { letterOfTransfer } from './letters-of';
import { loadTransfer } from './subject';

/** Where a letter has no number yet. */
const UNNUMBERED = '〔发出后编号〕';

/** The 移交函 as it would leave now, or null while there is no receiver or the matter may not be seen. */
export async function letterPreview(actor: Actor, id: string): Promise<SheetView | null> {
  const subject = await loadTransfer(db(), { id });
  if (!subject || !sees(actor, subject)) return null;
  const sender = subject.units.get(subject.row.senderId);
  const receiver = subject.units.get(subject.row.receiverId ?? '');
  const as = actor.posts.find((held) => HANDS.includes(held.post) || held.post === 'UNIT_LEADER');
  if (!sender || !receiver || !as) return null;
  const run = { input: {}, actor, as, subject, step: null, ...(await currentMoment()) };
  return sheetView(letterOfTransfer(run, sender, receiver).build(UNNUMBERED));
}

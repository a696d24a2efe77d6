import 'server-only';
import { type Actor, HANDS } from '@/lib/kernel/actor';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { sees } from '@/lib/kernel/permissions';
import { letterOfTransfer } from './letters-of';
import { loadTransfer } from './subject';

/** A letter as it will read, before it has a number. */
export type LetterPreview = {
  heading: string;
  title: string;
  addressee: string;
  paragraphs: string[];
  signature: string;
};

/** The 移交函 as it would leave now, or null while there is no receiver or the matter may not be seen. */
export async function letterPreview(actor: Actor, id: string): Promise<LetterPreview | null> {
  const subject = await loadTransfer(db(), { id });
  if (!subject || !sees(actor, subject)) return null;
  const sender = subject.units.get(subject.row.senderId);
  const receiver = subject.units.get(subject.row.receiverId ?? '');
  const as = actor.posts.find((held) => HANDS.includes(held.post) || held.post === 'UNIT_LEADER');
  if (!sender || !receiver || !as) return null;
  const run = { input: {}, actor, as, subject, step: null, ...(await moment(db())) };
  const content = letterOfTransfer(run, sender, receiver).build('');
  const paragraphs = content.paragraphs.flatMap((part) => {
    if (part.type === 'list') return part.items;
    return part.type === 'table' ? [] : [part.text];
  });
  return {
    heading: content.issuer,
    title: content.title,
    addressee: content.addressee,
    paragraphs,
    signature: `${content.signature.unit}　${content.signature.on}`,
  };
}

import type { Metadata } from 'next';
import { NewBulletin } from '@/components/bulletins/new-paper';
import { newPaper } from '@/lib/bulletins/queries-new';
import { newGround } from '@/lib/clauses/ground';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '征集工作情况' };

export default async function NewBulletinPage() {
  const actor = await requireActor('bulletin.create');
  return <NewBulletin page={await newPaper(actor, 'bulletin')} ground={newGround('bulletin')} />;
}

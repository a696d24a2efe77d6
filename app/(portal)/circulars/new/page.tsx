import type { Metadata } from 'next';
import { NewCircular } from '@/components/bulletins/new-paper';
import { newPaper } from '@/lib/bulletins/queries-new';
import { newGround } from '@/lib/clauses/ground';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '起草通报' };

export default async function NewCircularPage() {
  const actor = await requireActor('circular.create');
  return <NewCircular page={await newPaper(actor, 'circular')} ground={newGround('circular')} />;
}

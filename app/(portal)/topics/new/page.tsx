import type { Metadata } from 'next';
import { ProposeView } from '@/components/meetings/propose-view';
import { newGround } from '@/lib/clauses/ground';
import { requireActor } from '@/lib/kernel/session/current';
import { originChoices } from '@/lib/meetings/queries-topic';

export const metadata: Metadata = { title: '提出议题' };

type Props = { searchParams: Promise<{ from?: string }> };

export default async function NewTopicPage({ searchParams }: Props) {
  const actor = await requireActor('topic.propose');
  const { from } = await searchParams;
  return <ProposeView origins={await originChoices(actor, from)} ground={newGround('topic')} />;
}

import type { Metadata } from 'next';
import { CompositionView } from '@/components/meetings/composition-view';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { compositionOn } from '@/lib/meetings/queries-composition';

export const metadata: Metadata = { title: '联席会议组成' };

type Props = { searchParams: Promise<{ on?: string | string[] }> };

export default async function CompositionPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { on } = await searchParams;
  const composition = await compositionOn([on].flat()[0]);
  return <CompositionView composition={composition} keeps={can(actor, 'composition.join')} />;
}

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { searchParams: Promise<{ q?: string }> };

export default async function SearchPage({ searchParams }: Props) {
  await requireActor();
  const { q = '' } = await searchParams;
  redirect(`/transfers?tab=all&q=${encodeURIComponent(q)}`);
}

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CheckView } from '@/components/transfers/check-view';
import { requireActor } from '@/lib/kernel/session/current';
import { checkPage } from '@/lib/transfers/queries-check';

export const metadata: Metadata = { title: '核对并移送' };

export default async function CheckTransferPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const page = await checkPage(actor, id);
  if (!page) notFound();
  if (!page.step) redirect(`/transfers/${id}`);
  return <CheckView page={page} />;
}

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { DraftView } from '@/components/transfers/draft-view';
import { env } from '@/lib/kernel/env';
import { requireActor } from '@/lib/kernel/session/current';
import { draftPage } from '@/lib/transfers/queries-draft';

export const metadata: Metadata = { title: '修改移送草稿' };

export default async function EditTransferPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const page = await draftPage(actor, id);
  if (!page) notFound();
  if (!page.offered) redirect(`/transfers/${id}`);
  return <DraftView page={page} idempotencyKey={crypto.randomUUID()} maxBytes={env().MAX_UPLOAD_MB * 1024 * 1024} />;
}

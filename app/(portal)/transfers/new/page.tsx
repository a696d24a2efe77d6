import type { Metadata } from 'next';
import { DraftView } from '@/components/transfers/draft-view';
import { env } from '@/lib/kernel/env';
import { requireActor } from '@/lib/kernel/session/current';
import { newDraft } from '@/lib/transfers/queries-draft';

export const metadata: Metadata = { title: '新建移送' };

export default async function NewTransferPage() {
  const actor = await requireActor('transfer.create');
  const page = await newDraft(actor);
  return <DraftView page={page} idempotencyKey={crypto.randomUUID()} maxBytes={env().MAX_UPLOAD_MB * 1024 * 1024} />;
}

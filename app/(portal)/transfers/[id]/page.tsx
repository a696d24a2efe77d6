import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { TransferBody } from '@/components/transfers/transfer-body';
import { TransferHead } from '@/components/transfers/transfer-head';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { transferPage } from '@/lib/transfers/queries';

export const metadata: Metadata = { title: '移送事项' };

export default async function TransferMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const page = await transferPage(actor, id, await requestId());
  if (!page) notFound();
  const done = doneWords('transfer', (await cookies()).get('done')?.value);
  return (
    <>
      <TransferHead page={page} done={done} />
      <TransferBody page={page} />
    </>
  );
}

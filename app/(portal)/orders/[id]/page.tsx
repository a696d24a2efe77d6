import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { OrderView } from '@/components/supervision/order-view';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { orderPage } from '@/lib/supervision/queries-page';

export const metadata: Metadata = { title: '督办' };

export default async function OrderMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await orderPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <OrderView page={page} done={doneWords('order', (await cookies()).get('done')?.value)} />;
}

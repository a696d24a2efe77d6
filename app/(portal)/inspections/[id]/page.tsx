import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { InspectionView } from '@/components/cooperation/inspection-view';
import { inspectionPage } from '@/lib/cooperation/queries';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '联合检查' };

export default async function InspectionMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await inspectionPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <InspectionView page={page} done={doneWords('inspection', (await cookies()).get('done')?.value)} />;
}

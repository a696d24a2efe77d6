import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed } from '@/components/matters/step-view';
import { UnmaskView } from '@/components/transfers/unmask-view';
import { requireActor } from '@/lib/kernel/session/current';
import { stepPage } from '@/lib/transfers/queries-step';

export const metadata: Metadata = { title: '查看当事人完整信息' };

export default async function UnmaskPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await stepPage(actor, (await params).id, 'unmask');
  if (!page) notFound();
  return page.offered ? <UnmaskView page={page} /> : <StepClosed page={page} title="查看当事人完整信息" />;
}

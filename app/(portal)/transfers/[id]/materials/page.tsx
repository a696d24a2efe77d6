import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed } from '@/components/matters/step-view';
import { MaterialsView } from '@/components/transfers/materials-view';
import { requireActor } from '@/lib/kernel/session/current';
import { uploadAnswers } from '@/lib/matters/upload-answers';
import { stepPage } from '@/lib/transfers/queries-step';

export const metadata: Metadata = { title: '移送材料' };

export default async function MaterialsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await stepPage(actor, (await params).id, 'materials');
  if (!page) notFound();
  if (!page.offered) return <StepClosed page={page} title="移送材料" />;
  return <MaterialsView page={page} {...(await uploadAnswers('transfer'))} />;
}

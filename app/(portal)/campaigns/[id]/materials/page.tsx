import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MaterialsView } from '@/components/matters/materials-view';
import { StepClosed } from '@/components/matters/step-view';
import { requireActor } from '@/lib/kernel/session/current';
import { stepPage } from '@/lib/matters/queries';
import { uploadAnswers } from '@/lib/matters/upload-answers';

export const metadata: Metadata = { title: '补充材料' };

export default async function CampaignMaterialsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await stepPage(actor, 'campaign', (await params).id, 'materials');
  if (!page) notFound();
  if (!page.offered) return <StepClosed page={page} title="补充材料" />;
  return <MaterialsView page={page} {...(await uploadAnswers('campaign'))} />;
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { PlanEditor } from '@/components/campaigns/plan-editor';
import { campaignStep } from '@/lib/campaigns/queries';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { unitChoices } from '@/lib/transfers/queries-units';

export const metadata: Metadata = { title: '行动方案' };

export default async function EditCampaignPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await campaignStep(actor, (await params).id, 'save');
  if (!page) notFound();
  if (!page.offered) redirect(page.href);
  const done = doneWords('campaign', (await cookies()).get('done')?.value);
  return <PlanEditor page={page} choices={await unitChoices()} done={done} />;
}

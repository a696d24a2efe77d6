import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { CampaignView } from '@/components/campaigns/campaign-view';
import { campaignPage } from '@/lib/campaigns/queries';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '专项行动' };

export default async function CampaignMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await campaignPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <CampaignView page={page} done={doneWords('campaign', (await cookies()).get('done')?.value)} />;
}

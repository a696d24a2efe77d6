import type { Metadata } from 'next';
import { PlanForm } from '@/components/campaigns/plan-form';
import { NewColumns } from '@/components/matters/new-ground';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { unitChoices } from '@/lib/transfers/queries-units';

export const metadata: Metadata = { title: '拟订行动方案' };

export default async function NewCampaignPage() {
  await requireActor('campaign.plan');
  const [choices, { now }] = await Promise.all([unitChoices(), currentMoment()]);
  return (
    <>
      <BackLink href="/campaigns">专项行动</BackLink>
      <PageHeader
        title="拟订行动方案"
        lead="方案经组长批准后部署到各单位；行动开始前由区综合行政执法局通知公安机关，通知以后才能启动。"
      />
      <NewColumns ground={newGround('campaign')}>
        <PlanForm choices={choices} today={shanghaiDate(now)} />
      </NewColumns>
    </>
  );
}

import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '专项行动' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CampaignsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['campaign'], address);
  const lead = (
    <>
      部署开展重大综合行政执法活动和专项行动；行动开始前，提前通知公安机关。
      <ClauseTag id="1-2-4" label="条款 一（二）" />　<ClauseTag id="7-2-1" label="条款 七（二）" />
    </>
  );
  return (
    <>
      <PageHeader title="专项行动" lead={lead}>
        {can(actor, 'campaign.plan') && (
          <ButtonLink look="primary" href="/campaigns/new">
            拟订行动方案
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path="/campaigns" name="专项行动" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

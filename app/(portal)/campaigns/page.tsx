import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '专项行动' };

export default async function CampaignsPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'campaign', readListAddress(await searchParams));
  const lead = (
    <>
      部署开展重大综合行政执法活动和专项行动；行动开始前，提前通知公安机关。
      <ClauseTag id="1-2-4" label="条款 一（二）" />　<ClauseTag id="7-2-1" label="条款 七（二）" />
    </>
  );
  return <KindList page={page} title="专项行动" lead={lead} create="拟订行动方案" />;
}

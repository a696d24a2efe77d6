import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '会议议题' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TopicsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['topic'], address);
  const lead = (
    <>
      各成员单位根据工作需要随时提出 <ClauseTag id="1-4-4" label="条款 一（四）" />
      ，联席会议办公室汇总后报组长审定 <ClauseTag id="1-3-2" label="条款 一（三）2" />
      ，审定通过的交各成员单位研究。
    </>
  );
  return (
    <>
      <PageHeader title="会议议题" lead={lead}>
        <ButtonLink href="/meetings">联席会议</ButtonLink>
        {can(actor, 'topic.propose') && (
          <ButtonLink look="primary" href="/topics/new">
            提出议题
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path="/topics" name="议题" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

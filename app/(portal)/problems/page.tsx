import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';

export const metadata: Metadata = { title: '协作问题' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProblemsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const list = await listMatters(actor, ['problem'], address);
  const lead = (
    <>
      统筹协调解决管理与执法的不衔接、执法之间的越位和缺位问题。
      <ClauseTag id="1-2-3" label="条款 一（二）" />
    </>
  );
  return (
    <>
      <PageHeader title="协作问题" lead={lead}>
        <ButtonLink href="/proposals">改革建议</ButtonLink>
        {can(actor, 'problem.raise') && (
          <ButtonLink look="primary" href="/problems/new">
            提出协作问题
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path="/problems" name="协作问题" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

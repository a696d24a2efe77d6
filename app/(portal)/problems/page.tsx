import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '协作问题' };

export default async function ProblemsPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'problem', readListAddress(await searchParams));
  const lead = (
    <>
      统筹协调解决管理与执法的不衔接、执法之间的越位和缺位问题。
      <ClauseTag id="1-2-3" label="条款 一（二）" />
    </>
  );
  return (
    <KindList
      page={page}
      title="协作问题"
      lead={lead}
      create="提出协作问题"
      beside={{ href: '/proposals', label: '改革建议' }}
    />
  );
}

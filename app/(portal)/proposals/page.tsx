import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { KindList } from '@/components/matters/kind-list';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { kindList } from '@/lib/matters/queries-kind-list';
import type { Search } from '@/lib/shell/address';

export const metadata: Metadata = { title: '改革建议' };

export default async function ProposalsPage({ searchParams }: { searchParams: Search }) {
  const page = await kindList(await requireActor(), 'proposal', readListAddress(await searchParams));
  const lead = (
    <>
      研究制约综合行政执法改革的问题，向区政府提出机制改革、创新的意见、建议。
      <ClauseTag id="1-2-5" label="条款 一（二）" />
    </>
  );
  return (
    <KindList
      page={page}
      title="改革建议"
      lead={lead}
      create="起草改革建议"
      beside={{ href: '/problems', label: '协作问题' }}
    />
  );
}

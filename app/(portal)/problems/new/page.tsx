import type { Metadata } from 'next';
import { NewColumns } from '@/components/matters/new-ground';
import { RaiseProblemForm } from '@/components/problems/raise-form';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { requireActor } from '@/lib/kernel/session/current';
import { originChoices } from '@/lib/meetings/queries-topic';
import { clauseChoices } from '@/lib/problems/labels-clauses';
import { unitChoices } from '@/lib/transfers/queries-units';

export const metadata: Metadata = { title: '提出协作问题' };

type Props = { searchParams: Promise<{ from?: string }> };

export default async function NewProblemPage({ searchParams }: Props) {
  const actor = await requireActor('problem.raise');
  const { from } = await searchParams;
  const [units, origins] = await Promise.all([unitChoices(), originChoices(actor, from)]);
  return (
    <>
      <BackLink href="/problems">协作问题</BackLink>
      <PageHeader
        title="提出协作问题"
        lead="联席会议办公室研究以前，只有本单位、联席会议办公室和组长可以看到；提出的内容不能修改。"
      />
      <NewColumns ground={newGround('problem')}>
        <RaiseProblemForm units={units} clauses={clauseChoices()} origins={origins} />
      </NewColumns>
    </>
  );
}

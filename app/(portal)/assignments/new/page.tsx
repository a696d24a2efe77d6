import type { Metadata } from 'next';
import { CreateAssignmentForm } from '@/components/assignments/create-form';
import { NewColumns } from '@/components/matters/new-ground';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { unitChoices } from '@/lib/transfers/queries-units';

export const metadata: Metadata = { title: '登记交办事项' };

export default async function NewAssignmentPage() {
  await requireActor('assignment.create');
  const [units, { now }] = await Promise.all([unitChoices(), currentMoment()]);
  return (
    <>
      <BackLink href="/assignments">交办事项</BackLink>
      <PageHeader title="登记交办事项" lead="登记后牵头单位立即收到，按来文载明的时限计时；登记的内容不能修改。" />
      <NewColumns ground={newGround('assignment')}>
        <CreateAssignmentForm units={units} today={shanghaiDate(now)} />
      </NewColumns>
    </>
  );
}

import type { Metadata } from 'next';
import { NewColumns } from '@/components/matters/new-ground';
import { DirectOrderForm } from '@/components/supervision/direct-form';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { currentMoment } from '@/lib/kernel/calendar';
import { requireActor } from '@/lib/kernel/session/current';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { unitChoices } from '@/lib/transfers/queries-units';

export const metadata: Metadata = { title: '督办单位' };

export default async function NewOrderPage() {
  await requireActor('supervision.direct');
  const [units, { now }] = await Promise.all([unitChoices(), currentMoment()]);
  return (
    <>
      <BackLink href="/orders">督办台账</BackLink>
      <PageHeader
        title="督办单位"
        lead="不针对某一事项，直接要求单位办理并答复；针对事项的督办，请在事项页办理。发出后生成编号的督办通知。"
      />
      <NewColumns ground={newGround('order')}>
        <DirectOrderForm units={units} today={shanghaiDate(now)} />
      </NewColumns>
    </>
  );
}

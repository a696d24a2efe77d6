import type { Metadata } from 'next';
import { CreateInspectionForm } from '@/components/cooperation/inspection-form';
import { NewColumns } from '@/components/matters/new-ground';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { newInspection } from '@/lib/cooperation/queries';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '拟订联合检查计划' };

export default async function NewInspectionPage() {
  const actor = await requireActor('inspection.create');
  return (
    <>
      <BackLink href="/inspections">联合检查</BackLink>
      <PageHeader title="拟订联合检查计划" lead="建立后逐个安排参加单位的任务和时限，再印发；内容建立后不能修改。" />
      <NewColumns ground={newGround('inspection')}>
        <CreateInspectionForm page={await newInspection(actor)} />
      </NewColumns>
    </>
  );
}

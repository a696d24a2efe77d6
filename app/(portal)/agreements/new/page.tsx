import type { Metadata } from 'next';
import { CreateAgreementForm } from '@/components/cooperation/agreement-form';
import { NewColumns } from '@/components/matters/new-ground';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { newGround } from '@/lib/clauses/ground';
import { newAgreement } from '@/lib/cooperation/queries-agreement';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '登记协作文本' };

export default async function NewAgreementPage() {
  const actor = await requireActor('agreement.create');
  return (
    <>
      <BackLink href="/agreements">协作文本</BackLink>
      <PageHeader
        title="登记协作文本"
        lead="登记后上传文本，再送各方会签；送签以前只有本单位和联席会议办公室可以看到。"
      />
      <NewColumns ground={newGround('agreement')}>
        <CreateAgreementForm page={await newAgreement(actor)} />
      </NewColumns>
    </>
  );
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { AgreementView } from '@/components/cooperation/agreement-view';
import { agreementPage } from '@/lib/cooperation/queries-agreement';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '协作文本' };

export default async function AgreementMatterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await agreementPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <AgreementView page={page} done={doneWords('agreement', (await cookies()).get('done')?.value)} />;
}

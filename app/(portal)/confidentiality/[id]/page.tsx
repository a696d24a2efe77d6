import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { ConfidentialityView } from '@/components/confidentiality/confidentiality-view';
import { confidentialityPage } from '@/lib/confidentiality/queries';
import { requestId } from '@/lib/kernel/serve';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '保密' };

export default async function ConfidentialityRoute({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await confidentialityPage(actor, (await params).id, await requestId());
  if (!page) notFound();
  return <ConfidentialityView page={page} done={doneWords(page.type, (await cookies()).get('done')?.value)} />;
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { ImportView } from '@/components/sharing/import-view';
import { requireActor } from '@/lib/kernel/session/current';
import { importPage } from '@/lib/sharing/queries-import';

export const metadata: Metadata = { title: '批量登记审批' };

export default async function ImportApprovalsPage() {
  const actor = await requireActor('sharing.import');
  const page = await importPage(actor);
  if (!page) notFound();
  return <ImportView page={page} refused={(await cookies()).get('refused')?.value} />;
}

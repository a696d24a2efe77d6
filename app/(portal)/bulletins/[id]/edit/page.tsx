import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { EditView } from '@/components/bulletins/edit-view';
import { paperEdit } from '@/lib/bulletins/queries-step';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';

export const metadata: Metadata = { title: '编制简报' };

export default async function EditBulletinPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await paperEdit(actor, 'bulletin', (await params).id);
  if (!page) notFound();
  if (!page.offered) redirect(page.href);
  return <EditView page={page} done={doneWords('bulletin', (await cookies()).get('done')?.value)} />;
}

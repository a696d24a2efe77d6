import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { StepClosed } from '@/components/matters/step-view';
import { MaterialsView } from '@/components/transfers/materials-view';
import { env } from '@/lib/kernel/env';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { stepPage } from '@/lib/transfers/queries-step';

export const metadata: Metadata = { title: '移送材料' };

export default async function MaterialsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await stepPage(actor, (await params).id, 'materials');
  if (!page) notFound();
  if (!page.offered) return <StepClosed page={page} title="移送材料" />;
  const jar = await cookies();
  const refused = jar.get('refused')?.value;
  return (
    <MaterialsView
      page={page}
      maxBytes={env().MAX_UPLOAD_MB * 1024 * 1024}
      done={doneWords('transfer', jar.get('done')?.value)?.title}
      refused={refused}
    />
  );
}

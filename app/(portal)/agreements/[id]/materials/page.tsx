import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { MaterialsView } from '@/components/matters/materials-view';
import { StepClosed } from '@/components/matters/step-view';
import { env } from '@/lib/kernel/env';
import { requireActor } from '@/lib/kernel/session/current';
import { doneWords } from '@/lib/matter-types';
import { stepPage } from '@/lib/matters/queries';

export const metadata: Metadata = { title: '补充材料' };

export default async function AgreementMaterialsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const page = await stepPage(actor, 'agreement', (await params).id, 'materials');
  if (!page) notFound();
  if (!page.offered) return <StepClosed page={page} title="补充材料" />;
  const jar = await cookies();
  return (
    <MaterialsView
      page={page}
      maxBytes={env().MAX_UPLOAD_MB * 1024 * 1024}
      done={doneWords('agreement', jar.get('done')?.value)?.title}
      refused={jar.get('refused')?.value}
    />
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { STEP_FORMS } from '@/components/sharing/steps';
import { requireActor } from '@/lib/kernel/session/current';
import { shareStep } from '@/lib/sharing/queries';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '共享信息' };
}

export default async function ShareStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await shareStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <StepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { STEP_FORMS } from '@/components/disputes/steps';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { disputeStep } from '@/lib/disputes/queries';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '执法争议' };
}

export default async function DisputeStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await disputeStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <StepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

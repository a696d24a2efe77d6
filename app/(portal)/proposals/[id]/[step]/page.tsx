import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { STEP_FORMS } from '@/components/proposals/steps';
import { requireActor } from '@/lib/kernel/session/current';
import { proposalStep } from '@/lib/proposals/queries';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '改革建议' };
}

export default async function ProposalStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await proposalStep(actor, id, step));
  if (!form || !page) notFound();
  if (!page.offered) return <StepClosed page={page} title={form.title} />;
  return <StepView page={page} form={form} />;
}

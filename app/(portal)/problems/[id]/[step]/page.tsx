import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CarriedStepView } from '@/components/matters/carried-step';
import { StepClosed } from '@/components/matters/step-view';
import { STEP_FORMS } from '@/components/problems/steps';
import { requireActor } from '@/lib/kernel/session/current';
import { problemStep } from '@/lib/problems/queries-step';
import { unitChoices } from '@/lib/transfers/queries-units';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '协作问题' };
}

export default async function ProblemStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await problemStep(actor, id, step));
  if (!form || !page) notFound();
  if (!page.offered) return <StepClosed page={page} title={form.title} />;
  return <CarriedStepView page={{ ...page, choices: await unitChoices() }} form={form} />;
}

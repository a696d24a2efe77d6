import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CarriedStepView } from '@/components/matters/carried-step';
import { StepClosed } from '@/components/matters/step-view';
import { STEP_FORMS } from '@/components/resolutions/steps';
import { requireActor } from '@/lib/kernel/session/current';
import { resolutionStep } from '@/lib/resolutions/queries-page';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '议定事项' };
}

export default async function ResolutionStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await resolutionStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <CarriedStepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

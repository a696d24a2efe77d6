import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { STEP_FORMS } from '@/components/requests/steps';
import { requireActor } from '@/lib/kernel/session/current';
import { requestStep } from '@/lib/requests/queries';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '协作请求' };
}

export default async function RequestStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await requestStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <StepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { INSPECTION_FORMS } from '@/components/cooperation/inspection-steps';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { inspectionStep } from '@/lib/cooperation/queries';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: INSPECTION_FORMS[(await params).step]?.title ?? '联合检查' };
}

export default async function InspectionStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(INSPECTION_FORMS, step) ? INSPECTION_FORMS[step] : undefined;
  const page = form && (await inspectionStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <StepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

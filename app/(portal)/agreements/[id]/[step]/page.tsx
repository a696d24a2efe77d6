import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AGREEMENT_FORMS } from '@/components/cooperation/agreement-steps';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { agreementStep } from '@/lib/cooperation/queries-agreement';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: AGREEMENT_FORMS[(await params).step]?.title ?? '协作文本' };
}

export default async function AgreementStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(AGREEMENT_FORMS, step) ? AGREEMENT_FORMS[step] : undefined;
  const page = form && (await agreementStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <StepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

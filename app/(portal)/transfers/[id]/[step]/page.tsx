import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { STEP_FORMS } from '@/components/transfers/steps';
import { requireActor } from '@/lib/kernel/session/current';
import { stepPage } from '@/lib/transfers/queries-step';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '移送事项' };
}

export default async function TransferStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await stepPage(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <StepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

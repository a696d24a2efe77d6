import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PaperStepView } from '@/components/bulletins/paper-step';
import { CIRCULAR_FORMS } from '@/components/bulletins/steps';
import { paperStep } from '@/lib/bulletins/queries-step';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: CIRCULAR_FORMS[(await params).step]?.title ?? '月度通报' };
}

export default async function CircularStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(CIRCULAR_FORMS, step) ? CIRCULAR_FORMS[step] : undefined;
  const page = form && (await paperStep(actor, 'circular', id, step));
  if (!form || !page) notFound();
  return <PaperStepView page={page} form={form} step={step} />;
}

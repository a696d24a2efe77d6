import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { STEP_FORMS } from '@/components/campaigns/steps';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { campaignStep } from '@/lib/campaigns/queries';
import { requireActor } from '@/lib/kernel/session/current';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: STEP_FORMS[(await params).step]?.title ?? '专项行动' };
}

export default async function CampaignStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(STEP_FORMS, step) ? STEP_FORMS[step] : undefined;
  const page = form && (await campaignStep(actor, id, step));
  if (!form || !page) notFound();
  if (!page.offered) return <StepClosed page={page} title={form.title} why={page.notYet} />;
  return <StepView page={page} form={form} />;
}

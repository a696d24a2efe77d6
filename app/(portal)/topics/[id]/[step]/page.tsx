import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { TOPIC_FORMS } from '@/components/meetings/topic-steps';
import { requireActor } from '@/lib/kernel/session/current';
import { topicStep } from '@/lib/meetings/queries-topic';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: TOPIC_FORMS[(await params).step]?.title ?? '会议议题' };
}

export default async function TopicStepRoute({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(TOPIC_FORMS, step) ? TOPIC_FORMS[step] : undefined;
  const page = form && (await topicStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <StepView page={page} form={form} /> : <StepClosed page={page} title={form.title} />;
}

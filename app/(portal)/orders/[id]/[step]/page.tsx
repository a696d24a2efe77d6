import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StepClosed } from '@/components/matters/step-view';
import { ORDER_FORMS, OrderStepView } from '@/components/supervision/order-steps';
import { requireActor } from '@/lib/kernel/session/current';
import { orderStep } from '@/lib/supervision/queries-page';

type Props = { params: Promise<{ id: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: ORDER_FORMS[(await params).step]?.title ?? '督办' };
}

export default async function OrderStepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const form = Object.hasOwn(ORDER_FORMS, step) ? ORDER_FORMS[step] : undefined;
  const page = form && (await orderStep(actor, id, step));
  if (!form || !page) notFound();
  return page.offered ? <OrderStepView page={page} step={step} /> : <StepClosed page={page} title={form.title} />;
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { StepClosed, StepView } from '@/components/matters/step-view';
import { AgendaEditor } from '@/components/meetings/agenda-editor';
import { MinutesEditor } from '@/components/meetings/minutes-editor';
import { RecordView } from '@/components/meetings/record-view';
import { SignInView } from '@/components/meetings/sign-in-view';
import { SigningPaper } from '@/components/meetings/signing-paper';
import { MEETING_FORMS } from '@/components/meetings/steps';
import { requireActor } from '@/lib/kernel/session/current';
import { type MeetingStepPage, meetingStep } from '@/lib/meetings/queries';

type Props = { params: Promise<{ id: string; step: string }> };

/** Steps that are done several times in a row. */
const VIEWS: Readonly<Record<string, { title: string; View: (props: { page: MeetingStepPage }) => ReactNode }>> = {
  setAgenda: { title: '编排议程', View: AgendaEditor },
  signIn: { title: '登记签到', View: SignInView },
  recordTopic: { title: '记录讨论情况', View: RecordView },
  saveMinutes: { title: '纪要草稿', View: MinutesEditor },
};
const of = <Value,>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step } = await params;
  return { title: of(VIEWS, step)?.title ?? of(MEETING_FORMS, step)?.title ?? '联席会议' };
}

export default async function MeetingStepRoute({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const view = of(VIEWS, step);
  const form = of(MEETING_FORMS, step);
  const page = view || form ? await meetingStep(actor, id, step) : null;
  if (!page) notFound();
  if (!page.offered) return <StepClosed page={page} title={view?.title ?? form?.title ?? ''} />;
  if (view) return <view.View page={page} />;
  if (!form) notFound();
  const paper = ['present', 'signMinutes', 'submitMinutes'].includes(step) && page.minutes;
  return (
    <StepView page={page} form={form}>
      {paper && <SigningPaper minutes={paper} changes={page.changes.slice(0, 1)} />}
    </StepView>
  );
}

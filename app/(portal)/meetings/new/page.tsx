import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlanView } from '@/components/meetings/plan-view';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { earliestDays } from '@/lib/meetings/queries-plan';

export const metadata: Metadata = { title: '安排会议' };

export default async function NewMeetingPage() {
  const actor = await requireActor();
  const plans = can(actor, 'meeting.plan');
  if (!plans && !can(actor, 'meeting.convene')) redirect('/meetings');
  return <PlanView adHoc={!plans} days={await earliestDays()} />;
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PlanView } from '@/components/meetings/plan-view';
import { newGround } from '@/lib/clauses/ground';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { earliestDays } from '@/lib/meetings/queries-plan';

export const metadata: Metadata = { title: '安排会议' };

export default async function NewMeetingPage() {
  const actor = await requireActor();
  const plans = can(actor, 'meeting.plan');
  if (!plans && !can(actor, 'meeting.convene')) redirect('/meetings');
  const { ahead, ...ground } = newGround('meeting');
  // 组长 convenes without the call for topics and its limit (1-4-5).
  const own = plans ? { ...ground, ahead } : { limits: [], papers: [], ahead: ahead.slice(1) };
  return <PlanView adHoc={!plans} days={await earliestDays()} ground={own} />;
}

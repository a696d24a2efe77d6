import type { Metadata } from 'next';
import { ClauseTag } from '@/components/matters/clause-tag';
import { MatterList } from '@/components/matters/matter-list';
import { NextMeeting } from '@/components/meetings/next-meeting';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/kernel/permissions';
import { requireActor } from '@/lib/kernel/session/current';
import { readListAddress } from '@/lib/matters/list-address';
import { COUNTED_UP_TO, listMatters } from '@/lib/matters/queries-list';
import { nextMeetings } from '@/lib/meetings/queries-next';

export const metadata: Metadata = { title: '联席会议' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MeetingsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const address = readListAddress(await searchParams);
  const [list, next] = await Promise.all([listMatters(actor, ['meeting'], address), nextMeetings(actor)]);
  const lead = (
    <>
      原则上每月召开一次，会前十日征集议题；组长可以随时召集。 <ClauseTag id="1-4-1" label="条款 一（四）" />
    </>
  );
  return (
    <>
      <PageHeader title="联席会议" lead={lead}>
        <ButtonLink href="/topics">议题</ButtonLink>
        <ButtonLink href="/meetings/composition">组成</ButtonLink>
        {can(actor, 'meeting.plan') && (
          <ButtonLink look="primary" href="/meetings/new">
            安排例会
          </ButtonLink>
        )}
        {can(actor, 'meeting.convene') && (
          <ButtonLink look="primary" href="/meetings/new">
            召集会议
          </ButtonLink>
        )}
      </PageHeader>
      <NextMeeting meetings={next} />
      <MatterList list={list} address={address} path="/meetings" name="会议" countedUpTo={COUNTED_UP_TO} />
    </>
  );
}

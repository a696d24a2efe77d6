import { Section } from '@/components/ui/section';
import { Lines } from '@/components/ui/task-list';
import type { NextMeetings } from '@/lib/meetings/queries-next';

/** 近期会议: the next one first, with the day until which the call for topics goes out (1-4-2). */
export function NextMeeting({ meetings }: { meetings: NextMeetings }) {
  const items = meetings.map((one) => ({
    key: one.id,
    title: <a href={`/meetings/${one.id}`}>{one.title}</a>,
    text: [one.when, one.state, one.call].filter(Boolean).join(' · '),
  }));
  return (
    <Section title="近期会议">
      {items.length > 0 ? <Lines items={items} /> : <p className="text-muted">没有已安排的会议。</p>}
    </Section>
  );
}

import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { localDateOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { formatDateWeekday } from '@/lib/rulebook/local-date';
import { lastCallDay } from './call-limit';
import { AHEAD, MEETING, type MeetingState } from './procedure';

type Row = {
  id: string;
  title: string;
  state: MeetingState;
  held_on: Date;
  starts_at: string;
  place: string;
  kind: string;
};
export type NextMeetings = Awaited<ReturnType<typeof nextMeetings>>;

/** Meetings still ahead that the actor may see, the next one first. */
export async function nextMeetings(actor: Actor) {
  const { calendar } = await currentMoment();
  const rows = await db().$queryRaw<Row[]>`
    SELECT m.id::text, m.title, m.state, e.held_on, e.starts_at, e.place, e.kind::text AS kind
    FROM meeting e JOIN matter m ON m.id = e.id
    WHERE ${visibleMatters(actor)} AND m.state = ANY(${[...AHEAD]}) ORDER BY e.held_on, e.starts_at, m.id LIMIT 5`;
  return rows.map(({ id, title, state, held_on, starts_at, place, kind }) => {
    const heldOn = localDateOf(held_on);
    const waits = state === 'PLANNED' && kind === 'MONTHLY';
    return {
      id,
      title,
      when: `${formatDateWeekday(heldOn)}${starts_at} ${place}`,
      state: MEETING.states[state].label,
      call: waits ? `征集议题不迟于${formatDateWeekday(lastCallDay(heldOn, calendar))}发出` : '',
    };
  });
}

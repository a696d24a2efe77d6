import { maskName } from '@/lib/kernel/masking';
import { numberWords, titleOf } from '@/lib/matter-types';
import { type ClockWords, type DutyFacts, progressWords } from '@/lib/matters/view-clock';
import type { Calendar } from '@/lib/rulebook/calendar';
import { formatTime, shanghaiDate } from '@/lib/rulebook/local-date';
import { transferClock } from './view-clock';
import { type StateView, stateView } from './view-state';

/** What a row of the list is made from. Instants in epoch milliseconds. */
export type RowFacts = {
  id: string;
  number: string | null;
  title: string;
  state: string;
  urgent: boolean;
  supervised: boolean;
  urges: number;
  party: string;
  person: boolean;
  sender_id: string;
  sender: string;
  receiver_id: string | null;
  receiver: string | null;
  handler_id: string | null;
  handler: string | null;
  decider_id: string | null;
  sentAt: number | null;
  duty: DutyFacts | null;
};

/** A row of the list in words. */
export type ListRow = {
  id: string;
  number?: string;
  title: string;
  href: string;
  party: string;
  from: string;
  to: string;
  state: StateView;
  clock: ClockWords;
  clockNote?: string;
  supervised: boolean;
  urgent: boolean;
};

function note({ urges, sentAt, state }: RowFacts, clock: ClockWords, now: number): string | undefined {
  if (urges > 0) return `催办${urges}次`;
  const arrivedToday = sentAt !== null && shanghaiDate(sentAt) === shanghaiDate(now);
  if (arrivedToday && (state === 'SENT' || state === 'SIGNED')) return `今天${formatTime(sentAt)}到达`;
  return progressWords(clock.progress, clock.kind === 'OVERDUE') || undefined;
}

/** The party in a list: a person's name masked, an organisation's whole (4-2-5). */
const partyWords = ({ party, person }: RowFacts): string => {
  if (!party) return '当事人未填';
  return person ? `${maskName(party)}（个人）` : party;
};

/** Puts a row into words for a reader who acts for the given units. */
export function listRow(facts: RowFacts, units: readonly string[], now: number, calendar: Calendar): ListRow {
  const clock = transferClock(facts, now, calendar);
  const parts = {
    sender: facts.sender_id,
    receiver: facts.sentAt === null ? null : facts.receiver_id,
    handler: facts.handler_id,
    decider: facts.decider_id,
  };
  return {
    id: facts.id,
    number: numberWords('transfer', facts.number, facts.state) || undefined,
    title: titleOf('transfer', facts.title),
    href: `/transfers/${facts.id}`,
    party: partyWords(facts),
    from: facts.sender,
    to: facts.handler ?? facts.receiver ?? '接收单位未选',
    state: stateView(facts.state, parts, units),
    clock,
    clockNote: note(facts, clock, now),
    supervised: facts.supervised,
    urgent: facts.urgent,
  };
}

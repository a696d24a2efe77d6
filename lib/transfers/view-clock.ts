import { type ClockWords, dutyClock as clockOf, type DutyFacts } from '@/lib/matters/view-clock';
import type { Calendar } from '@/lib/rulebook/calendar';
import { IDLE_CLOCKS, RULE_ACTS } from './labels';

/** The clock of one duty of a transfer. */
export const dutyClock = (duty: DutyFacts, now: number, calendar: Calendar): ClockWords =>
  clockOf(duty, now, calendar, RULE_ACTS);

const idle: Readonly<Record<string, ClockWords>> = IDLE_CLOCKS;

/** The clock of a transfer: of its open duty; else of what its state waits for; ended, of its latest or its late duty. */
export function transferClock(
  { state, duty }: { state: string; duty: DutyFacts | null },
  now: number,
  calendar: Calendar,
): ClockWords {
  const waiting = idle[state];
  if (duty?.doneAt === null) return dutyClock(duty, now, calendar);
  if (state === 'CLOSED' && duty) return dutyClock(duty, now, calendar);
  return waiting ?? { kind: 'IDLE', words: '—' };
}

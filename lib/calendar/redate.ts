import { type CountedDuty, recount } from '@/lib/kernel/duties/recount';
import type { Calendar } from '@/lib/rulebook/calendar';
import type { Deadline } from '@/lib/rulebook/deadline';
import type { LocalDate } from '@/lib/rulebook/local-date';

/** How the date of a duty changes: MOVED to another day, FIRM (same day, no longer provisional), or only its warning or ledger. */
export type Redating = { change: 'MOVED' | 'FIRM' | 'RECOUNTED'; due: Deadline };

/**
 * The duty counted again under another calendar, its pauses and extensions with it, or null when nothing changes.
 * An extension keeps the number of working days it was granted for. `changed` are the days that differ.
 * Throws as deadline() does.
 */
export function redate(duty: CountedDuty, after: Calendar, changed: readonly LocalDate[]): Redating | null {
  const due = recount(duty, after);
  if (due.dueAt !== duty.dueAt) return { change: 'MOVED', due };
  if (due.provisional !== duty.provisional) return { change: 'FIRM', due };
  const counted = due.unit !== 'hour' && due.unit !== 'date';
  const crossed =
    counted && changed.some((on) => on >= min(due.startOn, due.dueOn) && on <= max(due.startOn, due.dueOn));
  return crossed || due.warnAt !== duty.warnAt ? { change: 'RECOUNTED', due } : null;
}

const min = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const max = (a: LocalDate, b: LocalDate) => (a < b ? b : a);

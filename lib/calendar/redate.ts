import { type Calendar, workdaysBetween } from '@/lib/rulebook/calendar';
import { type Deadline, deadline, type Pause } from '@/lib/rulebook/deadline';
import { recompute } from '@/lib/rulebook/extension-and-pause';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { findRule, type RuleId, ruleFor } from '@/lib/rulebook/rules';

/** An extension as the database has it: due instants (exclusive) before and after, and the calendar that counted it. */
export type StoredExtension = {
  fromDueAt: number;
  toDueAt: number;
  at: number;
  removedAt: number | null;
  calendar: Calendar;
};

/** An open duty as it was counted. Instants in epoch milliseconds, due instants exclusive. */
export type CountedDuty = {
  rule: string;
  startedAt: number;
  dueAt: number;
  warnAt: number;
  urgent: boolean;
  provisional: boolean;
  extensions: readonly StoredExtension[];
  pauses: readonly Pause[];
};

/** How the date of a duty changes: MOVED to another day, FIRM (same day, no longer provisional), or only its warning or ledger. */
export type Redating = { change: 'MOVED' | 'FIRM' | 'RECOUNTED'; due: Deadline };

/**
 * The duty counted again under another calendar, its pauses and extensions with it, or null when nothing changes.
 * An extension keeps the number of working days it was granted for. `changed` are the days that differ.
 * Throws as deadline() does.
 */
export function redate(duty: CountedDuty, after: Calendar, changed: readonly LocalDate[]): Redating | null {
  const rule = ruleFor(idOf(duty.rule), shanghaiDate(duty.startedAt));
  const firstDueAt = duty.extensions.find((one) => one.removedAt === null)?.fromDueAt ?? duty.dueAt;
  const dueOn = rule.unit === 'date' ? shanghaiDate(firstDueAt - 1) : undefined;
  const base = deadline({ rule, startAt: duty.startedAt, urgent: duty.urgent, calendar: after, dueOn });
  const extensions = duty.extensions.map((one) => ({
    days: workdaysBetween(one.calendar, lastDay(one.fromDueAt), lastDay(one.toDueAt)),
    grantedAt: one.at,
    removedAt: one.removedAt,
  }));
  const plain = extensions.length === 0 && duty.pauses.length === 0;
  const due = plain ? base : recompute(base, { pauses: duty.pauses, extensions }, after);
  if (due.dueAt !== duty.dueAt) return { change: 'MOVED', due };
  if (due.provisional !== duty.provisional) return { change: 'FIRM', due };
  const counted = due.unit !== 'hour' && due.unit !== 'date';
  const crossed =
    counted && changed.some((on) => on >= min(due.startOn, due.dueOn) && on <= max(due.startOn, due.dueOn));
  return crossed || due.warnAt !== duty.warnAt ? { change: 'RECOUNTED', due } : null;
}

const lastDay = (dueAt: number) => shanghaiDate(dueAt - 1);
const min = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
const max = (a: LocalDate, b: LocalDate) => (a < b ? b : a);

function idOf(text: string): RuleId {
  const rule = findRule(text);
  if (!rule) throw new Error(`a duty names an unknown rule: ${text}`);
  return rule.id;
}

import type { Calendar } from '@/lib/rulebook/calendar';
import { STANDING_STILL } from '@/lib/rulebook/counting';
import { type Deadline, deadline, type Pause } from '@/lib/rulebook/deadline';
import { type ClockRows, type ExtensionRow, recompute } from '@/lib/rulebook/extension-and-pause';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { findRule, type RuleId, ruleFor } from '@/lib/rulebook/rules';

/** A stored duty with every row that moves its date. Instants in epoch milliseconds, due instants exclusive. */
export type CountedDuty = {
  rule: string;
  startedAt: number;
  dueAt: number;
  warnAt: number;
  urgent: boolean;
  provisional: boolean;
  /** The date that the matter set itself; null where the rule counts. */
  ownDueOn: LocalDate | null;
  extensions: readonly ExtensionRow[];
  pauses: readonly Pause[];
};

/**
 * The deadline that follows from a duty's start and rows alone, under the calendar; its stored date plays no part. While
 * the clock stands still nothing is due: the due instant is STANDING_STILL, until it runs on. Throws as deadline() does.
 */
export function recount(duty: Omit<CountedDuty, 'dueAt' | 'warnAt' | 'provisional'>, calendar: Calendar): Deadline {
  const rule = ruleFor(idOf(duty.rule), shanghaiDate(duty.startedAt));
  const dueOn = duty.ownDueOn ?? undefined;
  const base = deadline({ rule, startAt: duty.startedAt, urgent: duty.urgent, calendar, dueOn });
  const rows: ClockRows = { pauses: duty.pauses, extensions: duty.extensions };
  const due = rows.pauses.length === 0 && rows.extensions.length === 0 ? base : recompute(base, rows, calendar);
  return due.pausedSince === null ? due : { ...due, dueAt: STANDING_STILL, warnAt: STANDING_STILL };
}

function idOf(text: string): RuleId {
  const rule = findRule(text);
  if (!rule) throw new Error(`a duty names an unknown rule: ${text}`);
  return rule.id;
}

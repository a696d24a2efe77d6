import type { Calendar } from './calendar';
import { type Deadline, settle } from './counting';
import { type LocalDate, shanghaiDate } from './local-date';
import { type Rule, type RuleId, ruleFor } from './rules';

export type { Deadline, Pause } from './counting';
export { explanation } from './explanation';
export { extend, type Refusal } from './extension-and-pause';
export { type LedgerDay, ledger } from './ledger';

/** What a clock is opened with: a rule or its id, the start as epoch ms, and for own-date rules the date. */
export type DeadlineRequest = {
  readonly rule: Rule | RuleId;
  readonly startAt: number;
  readonly urgent?: boolean;
  readonly calendar: Calendar;
  readonly dueOn?: LocalDate;
};

/**
 * The deadline of a rule for a start. For a rule that counts back (1-4-2, 7-2-1) the start is the event it counts back
 * from, and dueOn the last day to act. `urgent` takes the rule's urgent variant where the 意见 has one, and is otherwise ignored.
 * An id means the version in force on the Shanghai day of the start.
 * Throws UnknownRuleError, RuleNotInForceError, CalendarCoverageError; RangeError when an own-date rule has no date.
 */
export function deadline({ rule, startAt, urgent = false, calendar, dueOn }: DeadlineRequest): Deadline {
  const startOn = shanghaiDate(startAt);
  const law = typeof rule === 'string' ? ruleFor(rule, startOn) : rule;
  return settle({ rule: law, startAt, startOn, urgent, ownDueOn: dueOn, pauses: [], extendedBy: 0 }, calendar);
}

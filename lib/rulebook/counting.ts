import { addWorkdays, type Calendar, nextWorkday, previousWorkday, workdaysBetween } from './calendar';
import type { ClauseId, Standing } from './clauses';
import {
  addDays,
  addMonths,
  dayNumber,
  endOfDay,
  type LocalDate,
  localDate,
  shanghaiDate,
  startOfDay,
} from './local-date';
import type { Unit } from './rule';
import type { Rule, RuleId } from './rules';

/** A stretch during which the clock stood still: from the instant it stopped until it ran again (null: still standing). */
export type Pause = { readonly pausedAt: number; readonly resumedAt: number | null; readonly reason: string };

/** A rule applied to a start. Instants are epoch ms, `dueAt` is exclusive, `dueOn` is the last day to act. */
export type Deadline = {
  readonly rule: RuleId;
  readonly clause: ClauseId;
  readonly version: string;
  readonly calendarVersion: string;
  readonly unit: Unit;
  readonly amount: number | null;
  readonly direction: Rule['direction'];
  readonly rollover: Rule['rollover'];
  readonly standing: Standing;
  readonly urgent: boolean;
  readonly startAt: number;
  readonly startOn: LocalDate;
  readonly dueAt: number;
  readonly dueOn: LocalDate;
  /** The last day to act before any pause or extension. */
  readonly originalDueOn: LocalDate;
  readonly warnAt: number;
  /** Working days added by extensions. */
  readonly extendedBy: number;
  readonly pauses: readonly Pause[];
  /** Since when the clock stands still; null while it runs. */
  readonly pausedSince: number | null;
  /** A day that decided the date has no State Council notice yet. */
  readonly provisional: boolean;
};

/** Everything a due date depends on, besides the calendar. `ownDueOn` only for rules with unit 'date'. */
type Inputs = {
  readonly rule: Rule;
  readonly startAt: number;
  readonly startOn: LocalDate;
  readonly urgent: boolean;
  readonly ownDueOn?: LocalDate;
  readonly pauses: readonly Pause[];
  readonly extendedBy: number;
};

type Limit = Pick<Deadline, 'amount' | 'unit' | 'direction' | 'rollover' | 'standing'>;
/** A last day, and the last day of the calendar that was read to find it. */
type Day = { readonly dueOn: LocalDate; readonly readUntil: LocalDate | null };
type Due = Day & { readonly dueAt: number };
type Span = { readonly from: number; readonly to: number };

const HOUR = 3_600_000;

/** The due instant of a clock that stands still: later than every day that a calendar knows, so that it is never overdue. */
export const STANDING_STILL = startOfDay(localDate('2200-01-01'));

/** The limit that applies: the rule's own, or its urgent variant. */
function limitOf({ rule, urgent }: Pick<Inputs, 'rule' | 'urgent'>): Limit {
  if (!urgent || rule.urgent === null) return rule;
  return { ...rule.urgent, direction: 'after', rollover: 'none' };
}

/** Closed pauses in order, overlaps joined, so that no moment is taken out twice. */
function joined(pauses: readonly Pause[]): Span[] {
  const spans: Span[] = [];
  const closed = pauses.flatMap(({ pausedAt: from, resumedAt: to }) =>
    to === null || to <= from ? [] : [{ from, to }],
  );
  for (const next of closed.sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last === undefined || next.from > last.to) spans.push(next);
    else spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return spans;
}

/** Whether the clock stood still on that day: the day of the pause does not count, the day it resumes does. */
export const pauseOn = (pauses: readonly Pause[], on: LocalDate): Pause | undefined =>
  pauses.find((p) => p.resumedAt !== null && shanghaiDate(p.pausedAt) <= on && on < shanghaiDate(p.resumedAt));

/** Working or calendar days in (a, b] on which the clock stood still. */
function pausedDays(pauses: readonly Pause[], a: LocalDate, b: LocalDate, calendar: Calendar | null): number {
  return joined(pauses).reduce((sum, span) => {
    const [from, to] = [addDays(shanghaiDate(span.from), -1), addDays(shanghaiDate(span.to), -1)];
    const [first, last] = [from > a ? from : a, to < b ? to : b];
    if (first >= last) return sum;
    return sum + (calendar === null ? dayNumber(last) - dayNumber(first) : workdaysBetween(calendar, first, last));
  }, 0);
}

/** The nth working day after `from` on which the clock ran. */
function workdaysAfter(calendar: Calendar, from: LocalDate, n: number, pauses: readonly Pause[]): LocalDate {
  let last = addWorkdays(calendar, from, n);
  for (let lost = 0; pauses.length > 0; ) {
    const now = pausedDays(pauses, from, last, calendar);
    if (now === lost) break;
    lost = now;
    last = addWorkdays(calendar, from, n + lost);
  }
  return last;
}

/** A calendar day moved on by every day since `from` on which the clock stood still. */
function daysAfter(target: LocalDate, from: LocalDate, pauses: readonly Pause[]): LocalDate {
  let last = target;
  for (let lost = 0; pauses.length > 0; ) {
    const now = pausedDays(pauses, from, last, null);
    if (now === lost) break;
    lost = now;
    last = addDays(target, lost);
  }
  return last;
}

function roll(calendar: Calendar, rollover: Limit['rollover'], d: LocalDate): LocalDate {
  if (rollover === 'none') return d;
  return rollover === 'next' ? nextWorkday(calendar, d) : previousWorkday(calendar, d);
}

function lastDayBefore(limit: Limit, { startOn }: Inputs, calendar: Calendar): Day {
  const n = limit.amount ?? 0;
  if (limit.unit === 'workday') return { dueOn: addWorkdays(calendar, startOn, -n), readUntil: addDays(startOn, -1) };
  const target = addDays(startOn, -n);
  return { dueOn: roll(calendar, limit.rollover, target), readUntil: target };
}

function lastDayAfter(limit: Limit, inputs: Inputs, calendar: Calendar): Day {
  const { pauses, startOn, ownDueOn } = inputs;
  const n = limit.amount ?? 0;
  if (limit.unit === 'workday') {
    const dueOn = workdaysAfter(calendar, startOn, n, pauses);
    return { dueOn, readUntil: dueOn };
  }
  const target =
    limit.unit === 'date' ? ownDueOn : limit.unit === 'month' ? addMonths(startOn, n) : addDays(startOn, n);
  if (target === undefined)
    throw new RangeError(`Rule ${inputs.rule.id} takes its date from the matter: dueOn is missing`);
  const dueOn = roll(calendar, limit.rollover, daysAfter(target, startOn, pauses));
  return { dueOn, readUntil: limit.rollover === 'none' ? null : dueOn };
}

function hourDue(limit: Limit, { startAt, pauses }: Inputs): Due {
  let dueAt = startAt + (limit.amount ?? 0) * HOUR;
  for (const span of joined(pauses)) {
    if (span.from < dueAt) dueAt += Math.max(0, span.to - Math.max(span.from, startAt));
  }
  return { dueAt, dueOn: shanghaiDate(dueAt - 1), readUntil: null };
}

function dueOf(limit: Limit, inputs: Inputs, calendar: Calendar): Due {
  if (limit.unit === 'hour') return hourDue(limit, inputs);
  const find = limit.direction === 'before' ? lastDayBefore : lastDayAfter;
  const { dueOn, readUntil } = find(limit, inputs, calendar);
  return { dueOn, readUntil, dueAt: endOfDay(dueOn) };
}

/** An extension runs on from the original due date, in working days, and stands still with the clock. */
function extended(due: Due, { pauses, extendedBy }: Inputs, calendar: Calendar): Due {
  if (extendedBy === 0) return due;
  const dueOn = workdaysAfter(calendar, due.dueOn, extendedBy, pauses);
  return { dueOn, dueAt: endOfDay(dueOn), readUntil: dueOn };
}

function warning(limit: Limit, { rule, startAt }: Inputs, due: Due, calendar: Calendar): number {
  if (limit.unit === 'hour') {
    const share = rule.warn.unit === 'share' ? rule.warn.amount : 0.5;
    return startAt + Math.round((due.dueAt - startAt) * share);
  }
  const warnAt = startOfDay(addWorkdays(calendar, due.dueOn, -rule.warn.amount));
  return limit.direction === 'after' ? Math.max(startAt, warnAt) : warnAt;
}

/**
 * The deadline that follows from the inputs, in a constant number of calendar look-ups (plus one per pause).
 * Throws CalendarCoverageError when a day that decides it is unknown, RangeError when an own-date rule has no date.
 */
export function settle(inputs: Inputs, calendar: Calendar): Deadline {
  const { rule, startAt, pauses } = inputs;
  const limit = limitOf(inputs);
  const running = dueOf(limit, inputs, calendar);
  const original = pauses.length === 0 ? running : dueOf(limit, { ...inputs, pauses: [] }, calendar);
  const due = extended(running, inputs, calendar);
  const open = pauses.flatMap((p) => (p.resumedAt === null && p.pausedAt < due.dueAt ? [p.pausedAt] : []));
  return {
    rule: rule.id,
    clause: rule.clause,
    version: rule.version,
    calendarVersion: calendar.version,
    unit: limit.unit,
    amount: limit.amount,
    direction: limit.direction,
    rollover: limit.rollover,
    standing: limit.standing,
    urgent: inputs.urgent && rule.urgent !== null,
    startAt,
    startOn: inputs.startOn,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    originalDueOn: original.dueOn,
    warnAt: warning(limit, inputs, due, calendar),
    extendedBy: inputs.extendedBy,
    pauses,
    pausedSince: open.length === 0 ? null : Math.min(...open),
    provisional: due.readUntil !== null && due.readUntil > calendar.until,
  };
}

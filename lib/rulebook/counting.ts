import { addWorkdays, type Calendar, nextWorkday, previousWorkday, workdaysBetween } from './calendar';
import type { ClauseId, Standing } from './clauses';
import { addDays, addMonths, dayNumber, endOfDay, type LocalDate, shanghaiDate, startOfDay } from './local-date';
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
export type Inputs = {
  readonly rule: Rule;
  readonly startAt: number;
  readonly urgent: boolean;
  readonly ownDueOn?: LocalDate;
  readonly pauses: readonly Pause[];
  readonly extendedBy: number;
};

type Limit = Pick<Deadline, 'amount' | 'unit' | 'direction' | 'rollover' | 'standing'>;
type Due = { readonly dueOn: LocalDate; readonly dueAt: number; readonly readUntil: LocalDate | null };
type Span = { readonly from: number; readonly to: number };

const HOUR = 3_600_000;

/** The limit that applies: the rule's own, or its urgent variant. */
export function limitOf({ rule, urgent }: Pick<Inputs, 'rule' | 'urgent'>): Limit {
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

/** Days of one kind in (a, b] on which the clock stood still. */
function pausedDays(
  pauses: readonly Pause[],
  a: LocalDate,
  b: LocalDate,
  count: (a: LocalDate, b: LocalDate) => number,
) {
  return joined(pauses).reduce((sum, span) => {
    const [from, to] = [addDays(shanghaiDate(span.from), -1), addDays(shanghaiDate(span.to), -1)];
    const [first, last] = [from > a ? from : a, to < b ? to : b];
    return first < last ? sum + count(first, last) : sum;
  }, 0);
}

/** The first day by which enough unpaused days have passed: `reach(k)` is the last day if k days were lost to pauses. */
function afterPauses(reach: (lost: number) => LocalDate, lostBy: (last: LocalDate) => number): LocalDate {
  for (let last = reach(0); ; ) {
    const next = reach(lostBy(last));
    if (next === last) return last;
    last = next;
  }
}

function roll(calendar: Calendar, rollover: Limit['rollover'], d: LocalDate): LocalDate {
  if (rollover === 'none') return d;
  return rollover === 'next' ? nextWorkday(calendar, d) : previousWorkday(calendar, d);
}

function lastDay(limit: Limit, inputs: Inputs, calendar: Calendar): Omit<Due, 'dueAt'> {
  const { pauses, ownDueOn } = inputs;
  const startOn = shanghaiDate(inputs.startAt);
  const n = limit.amount ?? 0;
  if (limit.direction === 'before') {
    const target = limit.unit === 'workday' ? addWorkdays(calendar, startOn, -n) : addDays(startOn, -n);
    const readUntil = limit.unit === 'workday' ? addDays(startOn, -1) : target;
    return { dueOn: roll(calendar, limit.rollover, target), readUntil };
  }
  if (limit.unit === 'workday') {
    const between = (a: LocalDate, b: LocalDate) => workdaysBetween(calendar, a, b);
    const reach = (lost: number) => addWorkdays(calendar, startOn, n + lost);
    const dueOn = afterPauses(reach, (last) => pausedDays(pauses, startOn, last, between));
    return { dueOn, readUntil: dueOn };
  }
  const target =
    limit.unit === 'date' ? ownDueOn : limit.unit === 'month' ? addMonths(startOn, n) : addDays(startOn, n);
  if (target === undefined)
    throw new RangeError(`Rule ${inputs.rule.id} takes its date from the matter: dueOn is missing`);
  const between = (a: LocalDate, b: LocalDate) => dayNumber(b) - dayNumber(a);
  const last = afterPauses(
    (lost) => addDays(target, lost),
    (d) => pausedDays(pauses, startOn, d, between),
  );
  const dueOn = roll(calendar, limit.rollover, last);
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
  const due = lastDay(limit, inputs, calendar);
  return { ...due, dueAt: endOfDay(due.dueOn) };
}

/** An extension runs on from the original due date, in working days, and stands still with the clock. */
function extended(due: Due, { pauses, extendedBy }: Inputs, calendar: Calendar): Due {
  if (extendedBy === 0) return due;
  const reach = (lost: number) => addWorkdays(calendar, due.dueOn, extendedBy + lost);
  const between = (a: LocalDate, b: LocalDate) => workdaysBetween(calendar, a, b);
  const dueOn = afterPauses(reach, (last) => pausedDays(pauses, due.dueOn, last, between));
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
  const { amount, unit, direction, rollover, standing } = limitOf(inputs);
  const limit = { amount, unit, direction, rollover, standing };
  const original = dueOf(limit, { ...inputs, pauses: [] }, calendar);
  const due = extended(pauses.length === 0 ? original : dueOf(limit, inputs, calendar), inputs, calendar);
  const open = pauses.filter((p) => p.resumedAt === null && p.pausedAt < due.dueAt).map((p) => p.pausedAt);
  return {
    rule: rule.id,
    clause: rule.clause,
    version: rule.version,
    calendarVersion: calendar.version,
    ...limit,
    urgent: inputs.urgent && rule.urgent !== null,
    startAt,
    startOn: shanghaiDate(startAt),
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

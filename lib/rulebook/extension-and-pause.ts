import { addWorkdays, type Calendar } from './calendar';
import { type Deadline, type Pause, settle } from './counting';
import { formatDateWeekday, type LocalDate } from './local-date';
import { ruleFor } from './rules';

/** A pause as it is stored; a removed row no longer counts, whatever it says. */
export type PauseRow = Pause & { readonly removedAt?: number | null };

/** An extension as it is stored: working days added, and when it was granted (epoch ms). */
export type ExtensionRow = { readonly days: number; readonly grantedAt: number; readonly removedAt?: number | null };

/** All rows of one clock, in any order. */
export type ClockRows = { readonly pauses: readonly PauseRow[]; readonly extensions: readonly ExtensionRow[] };

/** An extension that the rule does not allow: why, in Chinese, and the latest date it would allow (null: no date). */
export type Refusal = { readonly refused: true; readonly message: string; readonly latestOn: LocalDate | null };

const inForce = <Row extends { removedAt?: number | null }>(rows: readonly Row[]) =>
  rows.filter((row) => !row.removedAt);

/**
 * The deadline as all its rows leave it, whatever the order they are given in. `base` may carry earlier rows: only its
 * rule, start and own date are used. An extension granted at or after the due instant of its time is void, and so is a
 * pause that begins after it: neither heals a breach. A pause still open stops nothing yet but shows as pausedSince.
 * Throws as deadline() does.
 */
export function recompute(base: Deadline, rows: ClockRows, calendar: Calendar): Deadline {
  const inputs = {
    rule: ruleFor(base.rule, base.startOn),
    startAt: base.startAt,
    startOn: base.startOn,
    urgent: base.urgent,
    ownDueOn: base.originalDueOn,
    pauses: [...inForce(rows.pauses)].sort((a, b) => a.pausedAt - b.pausedAt),
  };
  const granted = [...inForce(rows.extensions)].sort((a, b) => a.grantedAt - b.grantedAt);
  return granted.reduce(
    (now, { days, grantedAt }) =>
      grantedAt < now.dueAt ? settle({ ...inputs, extendedBy: now.extendedBy + days }, calendar) : now,
    settle({ ...inputs, extendedBy: 0 }, calendar),
  );
}

const refuse = (message: string, latestOn: LocalDate | null = null): Refusal => ({ refused: true, message, latestOn });

/**
 * The deadline moved by so many working days after its original due date, or the reason why its rule does not allow it.
 * `noticeAt` (epoch ms) is when the other side was told; give it so that a rule that wants prior notice is checked.
 * Throws CalendarCoverageError.
 */
export function extend(
  from: Deadline,
  { days, calendar, noticeAt }: { days: number; calendar: Calendar; noticeAt?: number },
): Deadline | Refusal {
  const rule = ruleFor(from.rule, from.startOn);
  const limit = rule.extension;
  if (limit === null || from.unit === 'hour') return refuse(`“${rule.title}”不得延期`);
  if (!Number.isInteger(days) || days < 1) return refuse('延长天数应为正整数');
  const unextended = recompute({ ...from, extendedBy: 0 }, { pauses: from.pauses, extensions: [] }, calendar);
  const latestOn = limit.max === null ? null : addWorkdays(calendar, unextended.dueOn, limit.max);
  const latest = latestOn === null ? '' : `，最迟可延至${formatDateWeekday(latestOn)}`;
  if (limit.once && from.extendedBy > 0)
    return refuse(`已经延期一次，不得再次延期，最迟为${formatDateWeekday(from.dueOn)}`, from.dueOn);
  if (limit.max !== null && from.extendedBy + days > limit.max) {
    return refuse(`延长期限不得超过${limit.max}个工作日${latest}`, latestOn);
  }
  if (noticeAt !== undefined && noticeAt >= from.dueAt) return refuse('期限已经届满，不得延期', null);
  const inputs = {
    rule,
    startAt: from.startAt,
    startOn: from.startOn,
    urgent: from.urgent,
    ownDueOn: from.originalDueOn,
    pauses: from.pauses,
  };
  return settle({ ...inputs, extendedBy: from.extendedBy + days }, calendar);
}

import { type Calendar, CalendarCoverageError } from './calendar';
import type { ClauseId } from './clauses';
import { deadline, explanation, type LedgerDay, ledger } from './deadline';
import { type LocalDate, parseInstant, shanghaiDate, toInstantText } from './local-date';
import { findRule, type RuleId, RuleNotInForceError, ruleFor } from './rules';

/** A question as people type it: rule id, start (a date, or a date-time with offset), urgent or not. */
export type DeadlineQuestion = { readonly rule: string; readonly start: string; readonly urgent?: boolean };

/** The JSON of GET /api/v1/deadlines and of `npm run deadline -- --json`; instants are ISO text with +08:00. */
export type DeadlineBody = {
  readonly rule: RuleId;
  readonly clause: ClauseId;
  readonly startAt: string;
  readonly dueAt: string;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly ledger: readonly LedgerDay[];
  readonly explanation: readonly string[];
};

/** A body, or a Chinese message that names what cannot be answered. */
export type DeadlineAnswer =
  | { readonly ok: true; readonly body: DeadlineBody }
  | { readonly ok: false; readonly message: string };

const no = (message: string): DeadlineAnswer => ({ ok: false, message });

function compute(id: RuleId, startAt: number, urgent: boolean, calendar: Calendar): DeadlineBody {
  const d = deadline({ rule: id, startAt, urgent, calendar });
  const lines = explanation(d, calendar);
  const unmoved = urgent && !d.urgent ? ['紧急：本条对紧急情况没有特别规定，期限不变'] : [];
  return {
    rule: d.rule,
    clause: d.clause,
    startAt: toInstantText(d.startAt),
    dueAt: toInstantText(d.dueAt),
    dueOn: d.dueOn,
    provisional: d.provisional,
    ledger: ledger(d, calendar),
    explanation: [...lines, ...unmoved],
  };
}

/**
 * Answers a typed question; a question that cannot be answered (unknown rule, bad date, rule not in force, rule without
 * a number, day outside the calendar) is a value with a Chinese message, never a guess. Only bugs throw.
 */
export function answer({ rule, start, urgent = false }: DeadlineQuestion, calendar: Calendar): DeadlineAnswer {
  const found = findRule(rule);
  if (found === null) return no(`没有这条期限规则：${rule}`);
  const startAt = parseInstant(start);
  if (startAt === null) return no(`起算时间无法识别：${start}（请写 2026-09-30 或 2026-09-30T10:00:00+08:00）`);
  if (found.unit === 'date') return no(`规则 ${found.id} 的期限以文件载明的日期为准，无须推算`);
  try {
    ruleFor(found.id, shanghaiDate(startAt));
    return { ok: true, body: compute(found.id, startAt, urgent, calendar) };
  } catch (error) {
    if (error instanceof RuleNotInForceError)
      return no(`规则 ${found.id} 在 ${start} 尚未施行（自 ${found.effectiveFrom} 起）`);
    if (error instanceof CalendarCoverageError)
      return no(`${start} 超出工作日历的范围（${calendar.from} 至 ${calendar.horizon}）`);
    throw error;
  }
}

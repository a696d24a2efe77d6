import { type Calendar, coverage } from './calendar';
import { clause, INSTRUMENT } from './clauses';
import type { Deadline } from './counting';
import { type LedgerDay, ledger } from './ledger';
import { formatDate, formatDateTime, formatDateWeekday, formatDue, formatTime, startOfDay, yearOf } from './local-date';
import { type Rule, ruleFor } from './rules';

const UNITS = { workday: '个工作日', natural: '个自然日', hour: '小时', month: '个月', date: '' } as const;
const STANDINGS = { STATUTORY: '', SOFT: '，一般应办', ADVISORY: '，提示期限', NONE: '' } as const;

const shortDay = (on: string) => `${+on.slice(5, 7)}月${+on.slice(8)}日`;

function dueLine(d: Deadline): string {
  if (d.unit === 'hour') return `届满：${formatDue(d.dueAt)}前`;
  return `${d.direction === 'before' ? '最迟' : '届满日'}：${formatDateWeekday(d.dueOn)}24:00前`;
}

function startLine(d: Deadline, rule: Rule): string {
  const time = d.startAt === startOfDay(d.startOn) && d.unit !== 'hour' ? '' : formatTime(d.startAt);
  const start = `${formatDateWeekday(d.startOn)}${time} ${rule.startEvent}`;
  if (d.direction === 'before') return `倒数：${start}，当日不计，自前一日起倒数`;
  if (d.unit === 'hour') return `起算：${start}，即时起算`;
  return d.unit === 'date' ? `起算：${start}` : `起算：${start}，当日不计，次日起算`;
}

type Run = { first: LedgerDay; last: LedgerDay };

/** Neighbouring skipped days with one reason become one run; every counted day stands alone. */
function runsOf(days: readonly LedgerDay[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const joins = run !== undefined && day.n === null && run.last.role === 'SKIPPED' && run.last.reason === day.reason;
    if (joins && day.role === 'SKIPPED') run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function runText({ first, last }: Run): string {
  const until = first.on === last.on ? '' : `至${shortDay(last.on)}`;
  const counted = first.n === null ? (first.role === 'DUE' ? '' : '不计') : `第${first.n}日`;
  const plain = first.reason === '工作日' ? '' : first.reason;
  const due = first.role === 'DUE' ? '届满' : '';
  return `${shortDay(first.on)}${until}（${[plain, counted, due].filter(Boolean).join('，')}）`;
}

function countLine(d: Deadline, calendar: Calendar): string[] {
  if (d.unit === 'hour' || d.unit === 'date' || d.unit === 'month') return [];
  return [`逐日：${runsOf(ledger(d, calendar).slice(1)).map(runText).join('、')}`];
}

function changeLines(d: Deadline): string[] {
  const paused = d.pauses.map((p) => {
    const until = p.resumedAt === null ? '尚未恢复' : `${formatDateTime(p.resumedAt)}恢复`;
    return `暂停：${formatDateTime(p.pausedAt)}起，${until}（${p.reason}）`;
  });
  const moved = d.extendedBy > 0 ? [`延期：原届满日${formatDate(d.originalDueOn)}，延长${d.extendedBy}个工作日`] : [];
  return [...paused, ...moved];
}

function basisLine(d: Deadline, rule: Rule): string {
  const { section, focus } = clause(d.clause);
  const words = d.urgent && rule.urgent !== null ? rule.urgent.words : focus;
  return `依据：${INSTRUMENT} ${section}“${words}”。条款 ${d.clause}`;
}

const wayOf = (d: Deadline) =>
  d.unit === 'date' ? '以载明的日期为准' : `${d.direction === 'before' ? '倒数' : ''}${d.amount}${UNITS[d.unit]}`;

function methodLine(d: Deadline, rule: Rule, calendar: Calendar): string {
  const { until } = coverage(calendar);
  const version = `规则 ${d.version}，${formatDate(rule.effectiveFrom)}起`;
  const reasons = d.urgent && rule.urgent !== null ? rule.urgent.basis : rule.legalBasis.join('；');
  const source = `日历：国办${yearOf(until)}年放假安排，覆盖至${formatDate(until)}`;
  const usesCalendar = d.unit !== 'hour' && d.unit !== 'date';
  return [`算法：${wayOf(d)}（${version}）${STANDINGS[d.standing]}`, reasons, ...(usesCalendar ? [source] : [])].join(
    '。',
  );
}

/**
 * Why it is this day, in Chinese, one line a step: due, start, day by day, pauses and extensions, basis, method, and a
 * warning when the date is provisional. The same lines stand on the page, in the letter, in the API and in the audit.
 * Throws CalendarCoverageError.
 */
export function explanation(d: Deadline, calendar: Calendar): string[] {
  const rule = ruleFor(d.rule, d.startOn);
  const year = yearOf(coverage(calendar).until) + 1;
  const warning = `暂定：暂按周末和法定节日推算，尚未录入${year}年放假安排，录入后自动重算在办事项，并通知有变化的单位`;
  return [
    dueLine(d),
    startLine(d, rule),
    ...countLine(d, calendar),
    ...changeLines(d),
    basisLine(d, rule),
    methodLine(d, rule, calendar),
    ...(d.provisional ? [warning] : []),
  ];
}

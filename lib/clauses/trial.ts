import { z } from 'zod';
import type { Calendar } from '@/lib/rulebook/calendar';
import { answer } from '@/lib/rulebook/deadline-answer';
import {
  formatDateWeekday,
  formatDue,
  type LocalDate,
  parseInstant,
  shanghaiDate,
  yearOf,
} from '@/lib/rulebook/local-date';
import { cellsOf, type LedgerCell } from './ledger-view';

const word = z.string().trim().max(20).catch('');
const params = z.object({ rule: word, date: word, time: word, urgent: z.string().optional().catch(undefined) });

/** What the 试算 form holds: as typed, so that it comes back as typed. */
export type TrialForm = { rule: string; date: string; time: string; urgent: boolean };

/** A computed deadline with its days, or why there is none. */
export type Trial =
  | {
      ok: true;
      due: string;
      provisional: boolean;
      cells: LedgerCell[];
      explanation: readonly string[];
      warning: string | null;
    }
  | { ok: false; message: string };

/** Reads the form from an address; what is missing takes the rule given and the present day. */
export function trialForm(given: unknown, rule: string, today: LocalDate): TrialForm {
  const read = params.parse(given);
  return { rule: read.rule || rule, date: read.date || today, time: read.time, urgent: read.urgent === 'on' };
}

/** The deadline the form asks for, by the same function as letters, API and command line. */
export function trial({ rule, date, time, urgent }: TrialForm, now: number, calendar: Calendar): Trial {
  const start = time ? `${date}T${time}:00+08:00` : date;
  if (parseInstant(start) === null) return { ok: false, message: '日期或时间无法识别，请按“年-月-日”和“时:分”填写。' };
  const result = answer({ rule, start, urgent }, calendar);
  if (!result.ok) return { ok: false, message: `${result.message}。` };
  const { body } = result;
  const dueAt = parseInstant(body.dueAt) ?? 0;
  const hours = body.ledger.some((day) => day.role === 'DUE' && day.time !== null);
  const missing = yearOf(calendar.until) + 1;
  return {
    ok: true,
    due: hours ? `${formatDue(dueAt)} 前` : `${formatDateWeekday(body.dueOn)}24:00 前`,
    provisional: body.provisional,
    cells: cellsOf(body.ledger, shanghaiDate(now)),
    explanation: body.explanation,
    warning: body.provisional
      ? `暂按周末和法定节日推算，尚未录入${missing}年放假安排。录入后自动重算在办事项，并通知有变化的单位。`
      : null,
  };
}

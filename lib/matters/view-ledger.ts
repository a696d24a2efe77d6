import { recount } from '@/lib/kernel/duties/recount';
import type { Calendar } from '@/lib/rulebook/calendar';
import { explanation } from '@/lib/rulebook/deadline';
import { formatTime, type LocalDate, shanghaiDate, weekdayLabel } from '@/lib/rulebook/local-date';
import { findRule } from '@/lib/rulebook/rules';
import type { DutyRecord } from './record-schema';

type CountedDay = DutyRecord['counted'][number];

/** One cell of a day strip, in words. */
export type DayWords = {
  date: string;
  weekday: string;
  role: 'START' | 'COUNTED' | 'SKIPPED' | 'DUE' | 'LATE';
  label: string;
  reason: string;
  today?: boolean;
  provisional?: boolean;
};

/** Why a due day is the day it is: the days, then 起算, 依据, 算法. */
export type WhyWords = { days: DayWords[]; basis: { term: string; text: string; clause?: string }[] };

const month = (on: LocalDate) => +on.slice(5, 7);
const dayOfMonth = (on: LocalDate) => +on.slice(8);

/** '11月19日' for the first day and wherever the month turns, '20日' otherwise. */
function dateWords(on: LocalDate, previous: LocalDate | undefined): string {
  const same = previous !== undefined && month(previous) === month(on);
  return same ? `${dayOfMonth(on)}日` : `${month(on)}月${dayOfMonth(on)}日`;
}

const START_WORDS: Readonly<Record<string, string>> = {
  '2-2-3': '认定',
  '2-2-5': '到达',
  '2-2-6': '决定',
  '2-2-7': '反馈',
};

function label(day: CountedDay, rule: string): string {
  if (day.role === 'START') return [START_WORDS[rule] ?? '起算', day.time].filter(Boolean).join(' ');
  if (day.role === 'SKIPPED') return '不计';
  return day.n === null ? '届满' : `第${day.n}日`;
}

function reason(day: CountedDay, today: LocalDate): string {
  if (day.role === 'DUE') return `${day.time ?? '24:00'}届满`;
  return day.on === today && day.role === 'COUNTED' ? '今天' : day.reason;
}

/** Neighbouring skipped days with one reason, three or more, become one cell. */
function runs(days: readonly CountedDay[]): CountedDay[][] {
  const groups: CountedDay[][] = [];
  for (const day of days) {
    const last = groups.at(-1);
    const joins = day.role === 'SKIPPED' && last?.[0]?.role === 'SKIPPED' && last[0].reason === day.reason;
    if (joins && last) last.push(day);
    else groups.push([day]);
  }
  return groups.flatMap((group) => (group.length >= 3 ? [group] : group.map((day) => [day])));
}

/** The frozen count of a duty as cells, with the late act after it where there was one, called `act`. */
export function ledgerDays(duty: DutyRecord, now: number, act = '办理'): DayWords[] {
  const today = shanghaiDate(now);
  let previous: LocalDate | undefined;
  const days: DayWords[] = runs(duty.counted).flatMap(([first, ...rest]) => {
    if (!first) return [];
    const last = rest.at(-1);
    const date = dateWords(first.on, previous) + (last ? `—${dateWords(last.on, first.on)}` : '');
    previous = (last ?? first).on;
    const inside = first.on <= today && today <= (last ?? first).on;
    const weekday = last ? '' : first.weekday;
    return [
      {
        date,
        weekday,
        role: first.role,
        label: label(first, duty.rule),
        reason: reason(first, today),
        today: inside,
        provisional: first.provisional,
      },
    ];
  });
  if (duty.done_at !== null && duty.done_at >= duty.due_at) {
    const on = shanghaiDate(duty.done_at);
    days.push({
      date: dateWords(on, previous),
      weekday: weekdayLabel(on),
      role: 'LATE',
      label: `${act} ${formatTime(duty.done_at)}`,
      reason: '已超期',
    });
  }
  return days;
}

const TERMS = ['起算', '暂停', '延期', '依据', '算法', '暂定'];

/** The ledger of a duty and the lines that explain it, as the letter and the API give them. */
export function whyThisDay(duty: DutyRecord, now: number, calendar: Calendar): WhyWords {
  const days = ledgerDays(duty, now);
  const rule = findRule(duty.rule);
  if (!rule) return { days, basis: [] };
  const { urgent, extensions, pauses } = duty;
  const due = recount(
    { rule: rule.id, startedAt: duty.started_at, urgent, ownDueOn: duty.own_due_on, extensions, pauses },
    calendar,
  );
  const basis = explanation(due, calendar).flatMap((line) => {
    const [term = '', ...text] = line.split('：');
    if (!TERMS.includes(term)) return [];
    const [words = '', clause] = text.join('：').split('条款 ');
    return [{ term, text: words, ...(clause && { clause: rule.clause }) }];
  });
  return { days, basis };
}

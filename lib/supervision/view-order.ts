import { dayText } from '@/lib/kernel/duties/clock';
import { instantOf, instantOrNull, localDateOf } from '@/lib/kernel/today';
import { matterHref, stateLabel, titleOf } from '@/lib/matter-types';
import { addWorkdays, type Calendar } from '@/lib/rulebook/calendar';
import { endOfDay, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { clockState } from '@/lib/rulebook/remaining';
import { ORDER } from './procedure';
import type { OrderFacts } from './queries-orders';

/** A row of 督办台账 in words. */
export type OrderLine = ReturnType<typeof orderLine>;

/** How an order's clock stands in words: answered in time or late, ended because nobody is left to answer, or running. */
function clockOfOrder(row: OrderFacts, now: number, calendar: Calendar) {
  const dueAt = endOfDay(localDateOf(row.due_on));
  const endedAt = instantOrNull(row.ended_at);
  if (endedAt !== null) {
    return endedAt < dueAt
      ? ({ kind: 'IDLE', words: '撤回终止' } as const)
      : ({ kind: 'DONE_LATE', words: '逾期未答复，撤回终止' } as const);
  }
  const doneAt = instantOrNull(row.answered_at);
  // As every date of its own: amber from the working day before (1-2-1).
  const warnAt = startOfDay(addWorkdays(calendar, localDateOf(row.due_on), -1));
  const facts = { dueAt, warnAt, doneAt, urgent: false, provisional: false };
  const { kind, words } = clockState(facts, now, calendar);
  return { kind, words: words.replace('办结', '答复') };
}

/** What came of an order: the answer, with its 超期说明 when it was late, or why it ended. */
function outcomeOf({ answer, late_reason: reason, end_reason: end }: OrderFacts): string | null {
  if (end) return `终止：${end}`;
  return answer && `答复：${reason ? `${answer.replace(/。$/, '')}。超期说明：${reason}` : answer}`;
}

function concernOf({ concern_id: id, concern_type: type, concern_title: title, concern_number: number }: OrderFacts) {
  return id && type ? { title: titleOf(type, title ?? ''), href: matterHref(type, id), number } : null;
}

/** Puts a row of the register into words. `now` in epoch milliseconds. Throws CalendarCoverageError. */
export function orderLine(row: OrderFacts, now: number, calendar: Calendar) {
  const today = shanghaiDate(now);
  const on = (date: Date) => dayText(shanghaiDate(instantOf(date)), today);
  const open = row.answered_at === null && row.ended_at === null;
  return {
    key: row.id,
    href: matterHref(ORDER.type, row.id),
    number: row.number ?? '无文号',
    title: titleOf(ORDER.type, row.title),
    /** The matter it is about, for those who may see it. */
    concern: concernOf(row),
    unit: row.unit,
    words: row.words,
    outcome: outcomeOf(row),
    ordered: on(row.at),
    dueText: dayText(localDateOf(row.due_on), today),
    answered: row.answered_at ? on(row.answered_at) : null,
    state: stateLabel(ORDER.type, row.state),
    clock: { ...clockOfOrder(row, now, calendar), dueText: `${dayText(localDateOf(row.due_on), today)}前答复` },
    /** What an overseer does next: 组长's word, once the day has passed. */
    escalated: open && endOfDay(localDateOf(row.due_on)) <= now,
    instructed: row.instructed,
  };
}

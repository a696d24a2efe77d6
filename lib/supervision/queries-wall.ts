import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { clockOf, dayText, dueOnOf } from '@/lib/kernel/duties/clock';
import { listDuties } from '@/lib/kernel/duties/select';
import { env } from '@/lib/kernel/env';
import { formatDate, formatTime, shanghaiDate, weekday } from '@/lib/rulebook/local-date';
import { taskOf } from '@/lib/rulebook/task';
import { boardSummary } from './queries';

const SHOWN = 11;
const WEEKDAYS = '日一二三四五六';

/** The wall: the board's three numbers and what is overdue or due next. Units, clauses and days only: no case, no person. */
export async function wall(actor: Actor) {
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const list = (status: 'overdue' | 'soon') => listDuties(actor, { status, standing: 'STATUTORY' }, now, SHOWN);
  const [summary, overdue, soon] = await Promise.all([boardSummary(actor), list('overdue'), list('soon')]);
  return {
    time: formatTime(now),
    date: `${formatDate(today)}　星期${WEEKDAYS[weekday(today)]}`,
    demo: env().DEMO,
    summary,
    rows: [...overdue, ...soon].slice(0, SHOWN).map((duty) => ({
      key: duty.id,
      clock: clockOf(duty, now, calendar),
      unit: duty.obligor,
      todo: taskOf(duty.rule),
      clause: duty.clause,
      dueOn: dayText(dueOnOf(duty.dueAt), today),
    })),
  };
}

import type { DutyRecord } from '@/lib/matters/record-schema';
import { type ClockWords, dueSentence, dutyFacts } from '@/lib/matters/view-clock';
import { type DayWords, ledgerDays } from '@/lib/matters/view-ledger';
import type { Calendar } from '@/lib/rulebook/calendar';
import { deadline, ledger } from '@/lib/rulebook/deadline';
import { formatDate, type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { dutyClock } from './view-clock';

/** The sender's own clock (2-2-3) as the form shows it. */
export type DraftClock = { clock: ClockWords; due: string; heldOn: string; days: DayWords[] };

/** The three days of 2-2-3 for a held day, before anything is saved or as it will be saved; null without the day. */
export function draftClock(
  heldOn: LocalDate | null,
  urgent: boolean,
  now: number,
  calendar: Calendar,
): DraftClock | null {
  if (!heldOn || heldOn > shanghaiDate(now)) return null;
  const due = deadline({ rule: '2-2-3', startAt: startOfDay(heldOn), calendar });
  const duty: DutyRecord = {
    rule: due.rule,
    obligor_id: '',
    standing: 'STATUTORY',
    started_at: due.startAt,
    due_at: due.dueAt,
    warn_at: due.warnAt,
    done_at: null,
    late_reason: null,
    urgent: false,
    provisional: due.provisional,
    counted: ledger(due, calendar),
  };
  const clock = dutyClock(dutyFacts({ ...duty, urgent }), now, calendar);
  return {
    clock,
    due: dueSentence(due.dueAt, now),
    heldOn: formatDate(heldOn).replace(/^\d+年/, ''),
    days: ledgerDays(duty, now),
  };
}

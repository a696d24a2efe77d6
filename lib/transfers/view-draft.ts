import type { DutyRecord } from '@/lib/matters/record-schema';
import { type ClockWords, dueSentence, dutyFacts } from '@/lib/matters/view-clock';
import { type DayWords, ledgerDays } from '@/lib/matters/view-ledger';
import type { Calendar } from '@/lib/rulebook/calendar';
import { deadline, ledger } from '@/lib/rulebook/deadline';
import { formatDate, type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { urgentStart } from './draft';
import type { TransferRecord } from './record-schema';
import { dutyClock } from './view-clock';

/** What one clock of the sender says: its badge, and until when. */
type DraftDue = { clock: ClockWords; due: string };

/** The sender's own clocks (2-2-3) as the form shows them: of an urgent case that of 立即 first, then the three days. */
export type DraftClock = DraftDue & { heldOn: string; days: DayWords[]; urgent: DraftDue | null };

/** What the clocks of a draft are counted from; `since`: when the case was declared urgent, as far as that was saved. */
export type DraftStart = { heldOn: LocalDate | null; urgent: boolean; since?: readonly number[] };

/** Both clocks of 2-2-3 for a held day, before anything is saved or as it will be saved; null without the day. */
export function draftClock({ heldOn, urgent, since }: DraftStart, now: number, calendar: Calendar): DraftClock | null {
  if (!heldOn || heldOn > shanghaiDate(now)) return null;
  const duty = openDuty(startOfDay(heldOn), false, calendar);
  const at = (one: DutyRecord) => ({
    clock: dutyClock(dutyFacts(one), now, calendar),
    due: dueSentence(one.due_at, now),
  });
  return {
    ...at(duty),
    heldOn: formatDate(heldOn).replace(/^\d+年/, ''),
    days: ledgerDays(duty, now),
    urgent: urgent ? at(openDuty(urgentStart(heldOn, now, since), true, calendar)) : null,
  };
}

function openDuty(startAt: number, urgent: boolean, calendar: Calendar): DutyRecord {
  const due = deadline({ rule: '2-2-3', startAt, urgent, calendar });
  return {
    rule: due.rule,
    obligor_id: '',
    standing: urgent ? 'ADVISORY' : 'STATUTORY',
    started_at: due.startAt,
    due_at: due.dueAt,
    warn_at: due.warnAt,
    done_at: null,
    late_reason: null,
    urgent,
    provisional: due.provisional,
    counted: ledger(due, calendar),
    own_due_on: null,
    extensions: [],
    pauses: [],
  };
}

/** The same for a saved draft: 立即 counts from the declaration on record. */
export function savedClock(record: TransferRecord, now: number, calendar: Calendar): DraftClock | null {
  const since = record.duties.filter((duty) => duty.rule === '2-2-3' && duty.urgent).map((duty) => duty.started_at);
  return draftClock({ heldOn: record.held_on, urgent: record.urgent, since }, now, calendar);
}

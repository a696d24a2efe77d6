import { dutyFacts, shortTime } from '@/lib/matters/view-clock';
import { type DayWords, ledgerDays } from '@/lib/matters/view-ledger';
import type { Calendar } from '@/lib/rulebook/calendar';
import { RULE_ACTS } from './labels';
import type { TransferRecord } from './record-schema';
import { dutyClock } from './view-clock';
import { transferDuties } from './view-status';

/** 超期说明 of a late act: what was late, by how much, why, and the days counted. */
export type LateNote = { key: string; title: string; words: string; facts: string; days: DayWords[] };

/** One 超期说明 for every duty that was met late. */
export function lateNotes(record: TransferRecord, now: number, calendar: Calendar): LateNote[] {
  return transferDuties(record)
    .filter((duty) => duty.done_at !== null && duty.done_at >= duty.due_at)
    .map((duty) => ({
      key: `${duty.rule} ${duty.due_at}`,
      title: `超期说明（${duty.urgent ? '立即' : ''}${RULE_ACTS[duty.rule] ?? duty.rule}）`,
      words: duty.late_reason ?? '未填写',
      facts: `${record.units[duty.obligor_id]?.name ?? ''} ${shortTime(duty.done_at ?? 0, now)}办理，${dutyClock(dutyFacts(duty), now, calendar).words}。说明不改变逾期记录。`,
      days: ledgerDays(duty, now),
    }));
}

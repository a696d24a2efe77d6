import type { DutyRecord } from '@/lib/matters/record-schema';
import { dutyFacts, shortTime } from '@/lib/matters/view-clock';
import { type DayWords, ledgerDays } from '@/lib/matters/view-ledger';
import type { Calendar } from '@/lib/rulebook/calendar';
import { clockState } from '@/lib/rulebook/remaining';
import { ENDING_ACTS, RULE_ACTS } from './labels';
import type { TransferRecord } from './record-schema';

/** 超期说明 of a late act: what was late, by how much, why, and the days counted. */
export type LateNote = { key: string; title: string; words: string; facts: string; days: DayWords[] };

/** What ended a late duty: 办理, unless the act of that instant was a 作废 or 撤回. */
function endedBy({ acts }: TransferRecord, duty: DutyRecord): string {
  const act = acts.find(({ at, command }) => at === duty.done_at && command in ENDING_ACTS);
  return ENDING_ACTS[act?.command ?? ''] ?? '办理';
}

/** One 超期说明 for every duty that was met late. */
export function lateNotes(record: TransferRecord, now: number, calendar: Calendar): LateNote[] {
  return record.duties
    .filter((duty) => duty.done_at !== null && duty.done_at >= duty.due_at)
    .map((duty) => ({
      key: `${duty.rule} ${duty.due_at}`,
      title: `超期说明（${duty.urgent ? '立即' : ''}${RULE_ACTS[duty.rule] ?? duty.rule}）`,
      words: duty.late_reason ?? '未填写',
      facts: `${record.units[duty.obligor_id]?.name ?? ''} ${shortTime(duty.done_at ?? 0, now)}${endedBy(record, duty)}，逾期${clockState(dutyFacts(duty), now, calendar).days}日。说明不改变逾期记录。`,
      days: ledgerDays(duty, now, endedBy(record, duty)),
    }));
}

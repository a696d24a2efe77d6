/** View models of clocks and ledgers: plain words and kinds, made by the modules' queries, drawn here. */

/** How a clock stands. The kind chooses shape and colour; the words say it. */
export type ClockKind = 'OK' | 'SOON' | 'OVERDUE' | 'PAUSED' | 'URGENT' | 'DONE' | 'DONE_LATE' | 'IDLE';

/** One clock as it is shown. */
export type ClockView = {
  kind: ClockKind;
  /** '剩余3个工作日', '已逾期2个工作日', '按期办结' … */
  words: string;
  /** The day it is due: '11月26日 周四' in lists, '11月24日（周二）24:00 前' in the panel. */
  dueText?: string;
  /** Computed beyond the calendar's coverage. */
  provisional?: boolean;
  /** Days of the limit: how many are used up (today counts half while it runs), of how many. */
  progress?: Progress;
};

/** `used` full days of `total`; `running` when today is one of the days and not over. */
export type Progress = { used: number; total: number; running?: boolean };

/** One day of a deadline's ledger. */
export type LedgerDayView = {
  /** '11月19日', '20日', or a run of days '1—7日'. */
  date: string;
  weekday: string;
  role: 'START' | 'COUNTED' | 'SKIPPED' | 'DUE' | 'LATE';
  /** '第1日', '不计', '到达 15:20'. */
  label: string;
  reason: string;
  today?: boolean;
  provisional?: boolean;
};

/** How the due day is framed: calm blue, soon amber, missed red. */
export type DueTone = 'calm' | 'soon' | 'missed';

/** The frame of the due day that belongs to a clock. */
export function dueTone(kind: ClockKind): DueTone {
  if (kind === 'OVERDUE' || kind === 'DONE_LATE') return 'missed';
  return kind === 'SOON' || kind === 'URGENT' ? 'soon' : 'calm';
}

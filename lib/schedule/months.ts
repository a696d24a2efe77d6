import { addMonths, formatShort, type LocalDate, localDate } from '@/lib/rulebook/local-date';
import type { Entry } from './entries';

/** A meeting that was to be held on the day and was not, with the words of who put it off. */
export type Missed = { on: LocalDate; reason: string };

/** Whether the month has its meeting (1-4-1); `words` say why not. */
export type MonthMeeting = { state: 'held' | 'planned' | 'missing' | 'due' | 'ahead' | 'before'; words: string };

/** A month of the calendar. */
export type Month = { month: number; first: LocalDate; entries: Entry[]; meeting: MonthMeeting };

const reasonOf = (missed: readonly Missed[]) =>
  missed.map(({ on, reason }) => `原定${formatShort(on)}的会议未召开：${reason}`).join('；');

/**
 * How the month stands with 联席会议原则上每月召开一次 (1-4-1): held, planned, or without a meeting and why. `since`:
 * the month in which the portal's record begins; before it nothing is known and nothing is flagged.
 */
export function meetingOf(
  first: LocalDate,
  entries: readonly Entry[],
  missed: readonly Missed[],
  today: LocalDate,
  since: LocalDate | null,
): MonthMeeting {
  const meetings = entries.filter(({ kind }) => kind === 'meeting');
  const held = meetings.filter(({ on }) => on <= today);
  if (held.length) return { state: 'held', words: held.map(({ on }) => formatShort(on)).join('、') };
  const planned = meetings.at(0);
  if (planned) return { state: 'planned', words: `定于${formatShort(planned.on)}` };
  if (since === null || first < localDate(`${since.slice(0, 7)}-01`))
    return { state: 'before', words: '本平台尚无记录' };
  const why = reasonOf(missed) || '没有安排会议';
  if (addMonths(first, 1) <= today) return { state: 'missing', words: `本月没有召开联席会议：${why}` };
  if (first <= today) return { state: 'due', words: `本月尚未召开联席会议：${why}` };
  return { state: 'ahead', words: '尚未安排' };
}

/** The twelve months of a year with their entries by day. */
export function monthsOf(
  year: number,
  entries: readonly Entry[],
  missed: readonly Missed[],
  today: LocalDate,
  since: LocalDate | null,
): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = localDate(`${year}-${String(index + 1).padStart(2, '0')}-01`);
    const inMonth = ({ on }: { on: LocalDate }) => on.slice(0, 7) === first.slice(0, 7);
    const mine = entries.filter(inMonth).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
    return {
      month: index + 1,
      first,
      entries: mine,
      meeting: meetingOf(first, mine, missed.filter(inMonth), today, since),
    };
  });
}

import { matterHref, matterType, numberWords, stateLabel, titleOf } from '@/lib/matter-types';
import type { Calendar } from '@/lib/rulebook/calendar';
import type { RowFacts } from './queries-list';
import { type ClockWords, dutyClock, progressWords } from './view-clock';

/** A row of a list in words. */
export type MatterRow = {
  id: string;
  number?: string;
  title: string;
  href: string;
  /** The line below the title: what kind of matter it is. */
  party: string;
  from: string;
  /** Empty while nobody is named. */
  to: string;
  state: { at: 'mine' | 'waiting' | 'done'; words: string };
  /** The state's own name in the procedure. */
  stage: string;
  clock: ClockWords;
  clockNote?: string;
  supervised: boolean;
  urgent: boolean;
};

function clockOf(row: RowFacts, now: number, calendar: Calendar, at: (date: Date) => number): ClockWords {
  const { rule, started_at, due_at, warn_at, done_at } = row;
  const none: ClockWords = { kind: 'IDLE', words: row.ended ? '已办结' : '不计时' };
  if (!rule || !started_at || !due_at || !warn_at || (done_at && !row.ended)) return none;
  const duty = {
    rule,
    startedAt: at(started_at),
    dueAt: at(due_at),
    warnAt: at(warn_at),
    doneAt: done_at && at(done_at),
    urgent: row.duty_urgent ?? false,
    provisional: row.provisional ?? false,
  };
  return dutyClock(duty, now, calendar);
}

/** Many units as their first two and how many there are. */
export function shortUnits(names: string): string {
  const all = names.split('、');
  return all.length > 3 ? `${all.slice(0, 2).join('、')}等${all.length}个单位` : names;
}

/** Puts a row into words; `at` reads the database's instants. */
export function rowView(row: RowFacts, now: number, calendar: Calendar, at: (date: Date) => number): MatterRow {
  const clock = clockOf(row, now, calendar, at);
  return {
    id: row.id,
    number: numberWords(row.type, row.number, row.state) || undefined,
    title: titleOf(row.type, row.title),
    href: matterHref(row.type, row.id),
    party: matterType(row.type)?.title ?? '',
    from: row.owner,
    to: row.others ? shortUnits(row.others) : '',
    state: { at: row.ended ? 'done' : row.mine ? 'mine' : 'waiting', words: stateLabel(row.type, row.state) },
    stage: row.state,
    clock,
    clockNote: progressWords(clock.progress, clock.kind === 'OVERDUE') || undefined,
    supervised: row.supervised,
    urgent: row.urgent,
  };
}

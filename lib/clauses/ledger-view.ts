import type { LedgerDay } from '@/lib/rulebook/ledger';
import type { LocalDate } from '@/lib/rulebook/local-date';

/** A day, or a run of days, of a ledger as DayStrip draws it. */
export type LedgerCell = {
  date: string;
  weekday: string;
  role: LedgerDay['role'];
  label: string;
  reason: string;
  today?: boolean;
  provisional?: boolean;
};

/** More days than this are drawn as runs. */
const DAY_BY_DAY = 15;

type Run = { first: LedgerDay; last: LedgerDay };

const joins = (a: LedgerDay, b: LedgerDay, coarse: boolean) =>
  a.role === b.role && ((a.role === 'SKIPPED' && a.reason === b.reason) || (coarse && a.role === 'COUNTED'));

function runsOf(days: readonly LedgerDay[]): Run[] {
  const coarse = days.length > DAY_BY_DAY;
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && joins(run.last, day, coarse)) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

const short = (on: LocalDate) => `${+on.slice(5, 7)}月${+on.slice(8)}日`;
const dayIn = (on: LocalDate, shown: LocalDate | undefined) =>
  shown?.slice(0, 7) === on.slice(0, 7) ? `${+on.slice(8)}日` : short(on);

function dateText({ first, last }: Run, shown: LocalDate | undefined): string {
  const from = dayIn(first.on, shown);
  if (first.on === last.on) return from;
  const until = dayIn(last.on, first.on);
  return `${from.endsWith('日') && until.length <= 3 ? from.slice(0, -1) : from}—${until}`;
}

function label({ first, last }: Run): string {
  const time = first.time ? ` ${first.time}` : '';
  if (first.role === 'START') return `起算${time}`;
  if (first.n === null) return first.role === 'DUE' ? `届满${time}` : '不计';
  return first.n === last.n ? `第${first.n}日` : `第${first.n}—${last.n}日`;
}

const reason = ({ role, reason: why, provisional }: LedgerDay) =>
  `${provisional ? '暂定 ' : ''}${role === 'DUE' && why === '工作日' ? '届满' : why === '工作日' ? '' : why}`.trim();

/** A ledger as cells: days skipped for one reason become one cell; long counts are drawn as runs. */
export function cellsOf(days: readonly LedgerDay[], today: LocalDate): LedgerCell[] {
  const runs = runsOf(days);
  return runs.map((run, index) => ({
    date: dateText(run, runs[index - 1]?.last.on),
    weekday: run.first.on === run.last.on ? run.first.weekday : '',
    role: run.first.role,
    label: label(run),
    reason: reason(run.first),
    today: run.first.on <= today && today <= run.last.on,
    provisional: run.last.provisional,
  }));
}

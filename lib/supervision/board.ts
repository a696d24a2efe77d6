import { dutiesHref, type ListFilter } from '@/lib/duties/address';
import type { Standing } from '@/lib/kernel/duties/filter';
import type { DueTally, MonthTally, OpenTally, Period } from '@/lib/kernel/duties/tally';
import { addDays, type LocalDate, localDate, yearOf } from '@/lib/rulebook/local-date';

/** A number, the filter of the list that it counts, and that list's address. */
export type Figure = { count: number; filter: ListFilter; href: string };

/** Where the board's lists are. */
const LISTS = '/supervision/duties';

/** A number with its list. */
export const figure = (count: number, filter: ListFilter): Figure => ({
  count,
  filter,
  href: dutiesHref(LISTS, filter),
});

/** Duties that fell due and those of them kept in time, each with its list. */
export type Rate = { due: Figure; kept: Figure };

/** One line of figures: a unit's, a clause's, or the total. */
export type Line = { open: Figure; overdue: Figure; soon: Figure; rate: Rate };

/** This year to date, the same days of last year, and the rest of last year: the periods the board counts. */
export function periodsOf(today: LocalDate): readonly [Period, Period, Period] {
  const last = yearOf(today) - 1;
  const sameDay = today.endsWith('02-29') ? localDate(`${last}-02-28`) : localDate(`${last}${today.slice(4)}`);
  return [
    { fromOn: localDate(`${yearOf(today)}-01-01`), toOn: today },
    { fromOn: localDate(`${last}-01-01`), toOn: sameDay },
    { fromOn: addDays(sameDay, 1), toOn: localDate(`${last}-12-31`) },
  ];
}

type Scope = { unitId?: string; clause?: string };

const inScope = (scope: Scope) => (cell: { unitId: string; clause: string }) =>
  (!scope.unitId || cell.unitId === scope.unitId) && (!scope.clause || cell.clause === scope.clause);

const add = <Cell>(cells: readonly Cell[], of: (cell: Cell) => number) =>
  cells.reduce((sum, cell) => sum + of(cell), 0);

/** Open duties of one standing in a scope, with their lists. */
export function openFigures(cells: readonly OpenTally[], standing: Standing, scope: Scope = {}) {
  const mine = cells.filter((cell) => cell.standing === standing).filter(inScope(scope));
  return {
    open: figure(
      add(mine, (cell) => cell.open),
      { ...scope, standing, status: 'open' },
    ),
    overdue: figure(
      add(mine, (cell) => cell.overdue),
      { ...scope, standing, status: 'overdue' },
    ),
    soon: figure(
      add(mine, (cell) => cell.soon),
      { ...scope, standing, status: 'soon' },
    ),
  };
}

/** The rate of the period whose cells these are, in a scope: statutory duties only. */
export function rateOf(cells: readonly DueTally[], period: Period, scope: Scope = {}): Rate {
  return rateFigures(cells.filter(inScope(scope)), { ...scope, ...period });
}

/** The rate of one period over all units, from its months. `index` names the period among those tallied. */
export function wholeRate(months: readonly MonthTally[], index: number, period: Period): Rate {
  return rateFigures(
    months.filter((cell) => cell.period === index),
    period,
  );
}

function rateFigures(cells: readonly { due: number; kept: number }[], where: Scope & Period): Rate {
  const filter = { ...where, standing: 'STATUTORY' } as const;
  return {
    due: figure(
      add(cells, (cell) => cell.due),
      { ...filter, status: 'due' },
    ),
    kept: figure(
      add(cells, (cell) => cell.kept),
      { ...filter, status: 'kept' },
    ),
  };
}

/** All statutory figures of a scope. */
export function lineOf(open: readonly OpenTally[], due: readonly DueTally[], year: Period, scope: Scope = {}): Line {
  return { ...openFigures(open, 'STATUTORY', scope), rate: rateOf(due, year, scope) };
}

/** One month of the chart: its number 1–12, this year's rate (null while it lies ahead), last year's. */
export type Month = { month: number; now: Rate | null; before: Rate };

/** The whole of a month. */
export const monthPeriod = (year: number, month: number): Period => {
  const fromOn = localDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const next =
    month === 12 ? localDate(`${year + 1}-01-01`) : localDate(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  return { fromOn, toOn: addDays(next, -1) };
};

/** The twelve months, this year against last; the present month counts up to today. */
export function monthsOf(due: readonly MonthTally[], today: LocalDate): Month[] {
  const year = yearOf(today);
  const present = Number(today.slice(5, 7));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const cells = (periods: number[]) => due.filter((cell) => cell.month === month && periods.includes(cell.period));
    const mine = monthPeriod(year, month);
    const until = month === present ? { ...mine, toOn: today } : mine;
    return {
      month,
      now: month > present ? null : rateFigures(cells([0]), until),
      before: rateFigures(cells([1, 2]), monthPeriod(year - 1, month)),
    };
  });
}

/** Units that always have a line, even without a figure: those of 一（一）. */
const ALWAYS = ['BUREAU', 'MEMBER'];

type Cells = { open: readonly OpenTally[]; due: readonly DueTally[] };

/** Cells that give a unit or clause its line: open statutory duties, and what fell due in the first period. */
const seen = ({ open, due }: Cells) => [
  ...open.filter((cell) => cell.standing === 'STATUTORY'),
  ...due.filter((cell) => cell.period === 0),
];

/** The units that have a line of figures, in the order given. */
export const unitsShown = <Unit extends { id: string; kind: string }>(units: readonly Unit[], cells: Cells): Unit[] =>
  units.filter(({ id, kind }) => ALWAYS.includes(kind) || seen(cells).some((cell) => cell.unitId === id));

/** The clauses that have a line of figures. */
export const clausesShown = <One extends { id: string }>(clauses: readonly One[], cells: Cells): One[] =>
  clauses.filter(({ id }) => seen(cells).some((cell) => cell.clause === id));

/** What is never added to the statutory figures, each with its list: overdue ones of the other standings. */
export const apart = (cells: readonly OpenTally[]) => [
  { name: '一般应办逾期', ...openFigures(cells, 'SOFT').overdue },
  { name: '提示性期限超过', ...openFigures(cells, 'ADVISORY').overdue },
  { name: '督办和议定事项逾期', ...openFigures(cells, 'OWN_DATE').overdue },
];

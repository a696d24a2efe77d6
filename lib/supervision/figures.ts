import 'server-only';
import { type Actor, OVERSEERS } from '@/lib/kernel/actor';
import { db, type Tx } from '@/lib/kernel/db/client';
import type { Standing } from '@/lib/kernel/duties/filter';
import { type DueTally, type OpenTally, type Period, tallyDue, tallyOpen } from '@/lib/kernel/duties/tally';
import { timestampOf } from '@/lib/kernel/today';
import { countedMatters } from '@/lib/kernel/visibility';
import { CLAUSES } from '@/lib/rulebook/clauses';
import { addMonths, endOfDay, type LocalDate, shanghaiDate, startOfDay, yearOf } from '@/lib/rulebook/local-date';
import { apart, clausesShown, monthPeriod, openFigures, periodsOf, type Rate, rateOf, unitsShown } from './board';

/** Duties that fell due and those of them kept in time. */
export type Kept = { due: number; kept: number };

/** One line: what is open now; what fell due this year to date, in the month, the month before, that month a year ago. */
export type FigureLine = {
  open: number;
  overdue: number;
  soon: number;
  year: Kept;
  month: Kept;
  before: Kept;
  lastYear: Kept;
};

/** The board's figures of one month as they stand at an instant. */
export type MonthFigures = {
  /** 2026-10 */
  month: string;
  /** Epoch milliseconds. */
  at: number;
  total: FigureLine;
  units: ({ id: string; name: string } & FigureLine)[];
  clauses: ({ id: string; title: string } & FigureLine)[];
  /** Open and overdue of the other standings: never added to the statutory figures. */
  apart: { name: string; standing: Standing; open: number; overdue: number }[];
  /** Transfers sent in the month, the month before, that month a year ago; closed in the month. */
  transfers: { sent: number; before: number; lastYear: number; closed: number };
};

/** The month up to today, the month before, the same month of last year: whole months but the present one. */
function periodsOfMonth(month: LocalDate, today: LocalDate): [Period, Period, Period] {
  const whole = (on: LocalDate) => monthPeriod(yearOf(on), +on.slice(5, 7));
  const mine = whole(month);
  const present = month.slice(0, 7) === today.slice(0, 7);
  return [present ? { ...mine, toOn: today } : mine, whole(addMonths(month, -1)), whole(addMonths(month, -12))];
}

const plain = ({ due, kept }: Rate): Kept => ({ due: due.count, kept: kept.count });

type Scope = { unitId?: string; clause?: string };

/** What fell due in a period, per unit and clause. */
type Fell = { period: Period; cells: readonly DueTally[] };

/** A line as the board counts it, without the addresses of its lists. */
function lineIn(open: readonly OpenTally[], fell: readonly Fell[], scope: Scope = {}) {
  const [year, month, before, lastYear] = fell.map(({ cells, period }) => plain(rateOf(cells, period, scope)));
  const empty = { due: 0, kept: 0 };
  const board = openFigures(open, 'STATUTORY', scope);
  return {
    open: board.open.count,
    overdue: board.overdue.count,
    soon: board.soon.count,
    year: year ?? empty,
    month: month ?? empty,
    before: before ?? empty,
    lastYear: lastYear ?? empty,
  };
}

async function transfersOf(actor: Actor, [month, before, lastYear]: [Period, Period, Period], tx: Tx) {
  const sent = async ({ fromOn, toOn }: Period) => {
    const rows = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM letter l JOIN matter m ON m.id = l.matter_id
      WHERE ${countedMatters(actor)} AND m.type = 'transfer' AND l.kind = 'transfer' AND l.withdrawn_at IS NULL
        AND l.issued_at >= ${timestampOf(startOfDay(fromOn))} AND l.issued_at < ${timestampOf(endOfDay(toOn))}`;
    return rows[0]?.n ?? 0;
  };
  const closed = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM matter m
    WHERE ${countedMatters(actor)} AND m.type = 'transfer' AND m.state = 'CLOSED'
      AND m.closed_at >= ${timestampOf(startOfDay(month.fromOn))} AND m.closed_at < ${timestampOf(endOfDay(month.toOn))}`;
  return {
    sent: await sent(month),
    before: await sent(before),
    lastYear: await sent(lastYear),
    closed: closed[0]?.n ?? 0,
  };
}

const APART: readonly Standing[] = ['SOFT', 'ADVISORY', 'OWN_DATE'];

async function figuresIn(tx: Tx, actor: Actor, now: number, month: LocalDate): Promise<MonthFigures> {
  const today = shanghaiDate(now);
  const own = periodsOfMonth(month, today);
  const periods = [periodsOf(today)[0], ...own];
  const open = await tallyOpen(actor, now, {}, tx);
  const fell: Fell[] = [];
  for (const period of periods) fell.push({ period, cells: (await tallyDue(actor, now, [period], tx)).cells });
  const units = await tx.unit.findMany({ orderBy: { rank: 'asc' }, select: { id: true, name: true, kind: true } });
  // The month's own dues give a line too: in January the year to date is not the month reported.
  const shown = { open, due: fell.flatMap(({ cells }) => cells) };
  return {
    month: month.slice(0, 7),
    at: now,
    total: lineIn(open, fell),
    units: unitsShown(units, shown).map(({ id, name }) => ({
      id,
      name,
      ...lineIn(open, fell, { unitId: id }),
    })),
    clauses: clausesShown(CLAUSES, shown).map(({ id, title }) => ({
      id,
      title,
      ...lineIn(open, fell, { clause: id }),
    })),
    apart: apart(open).map(({ name, count }, index) => {
      const standing = APART[index] ?? 'OWN_DATE';
      return { name, standing, open: openFigures(open, standing).open.count, overdue: count };
    }),
    transfers: await transfersOf(actor, own, tx),
  };
}

/**
 * The figures of a month (its first day) as the board of an overseer shows them at the instant (1-2-2): the same
 * functions on the same tables, all of one database snapshot. Matters for named people count too, whoever asks.
 */
export async function monthFigures(actor: Actor, now: number, month: LocalDate): Promise<MonthFigures> {
  const overseer = { ...actor, posts: actor.posts.filter(({ post }) => OVERSEERS.includes(post)) };
  return db().$transaction((tx) => figuresIn(tx, overseer, now, month), { isolationLevel: 'RepeatableRead' });
}

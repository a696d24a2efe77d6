import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { momentText } from '@/lib/kernel/duties/clock';
import { tallyDue, tallyOpen } from '@/lib/kernel/duties/tally';
import { CLAUSES } from '@/lib/rulebook/clauses';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { apart, clausesShown, figure, lineOf, monthsOf, periodsOf, unitsShown, wholeRate } from './board';
import { escalated } from './queries-orders';
import { oldestOverdue, risks } from './queries-risks';

const open = cache(async (actor: Actor) => tallyOpen(actor, (await currentMoment()).now));
const due = cache(async (actor: Actor) => {
  const { now } = await currentMoment();
  return tallyDue(actor, now, periodsOf(shanghaiDate(now)));
});

/** The three numbers of the board, last year's rate beside them, and the figures kept apart. */
export async function boardSummary(actor: Actor) {
  const { now } = await currentMoment();
  const today = shanghaiDate(now);
  const [thisYear, lastYear] = periodsOf(today);
  const [cells, { cells: past, months }] = await Promise.all([open(actor), due(actor)]);
  const dueToday = cells.filter(({ standing }) => standing === 'STATUTORY').reduce((sum, cell) => sum + cell.today, 0);
  return {
    moment: momentText(now),
    ...lineOf(cells, past, thisYear),
    today: figure(dueToday, { standing: 'STATUTORY', status: 'running', fromOn: today, toOn: today }),
    lastRate: wholeRate(months, 1, lastYear),
    apart: apart(cells),
  };
}

const ESCALATED_SHOWN = 5;

/** 督查看板: per unit, per clause and per month, each number with the list it counts, and what is in danger. */
export async function board(actor: Actor) {
  const { now } = await currentMoment();
  const today = shanghaiDate(now);
  const [thisYear] = periodsOf(today);
  const [summary, cells, { cells: past, months }, units, oldest, inDanger, late] = await Promise.all([
    boardSummary(actor),
    open(actor),
    due(actor),
    db().unit.findMany({ orderBy: { rank: 'asc' }, select: { id: true, name: true, kind: true } }),
    oldestOverdue(actor),
    risks(actor),
    escalated(actor, ESCALATED_SHOWN),
  ]);
  const shown = { open: cells, due: past };
  return {
    summary,
    units: unitsShown(units, shown).map(({ id, name }) => ({
      id,
      name,
      list: figure(0, { status: 'open', standing: 'STATUTORY', unitId: id }).href,
      ...lineOf(cells, past, thisYear, { unitId: id }),
      oldest: oldest.get(id) ?? null,
    })),
    clauses: clausesShown(CLAUSES, shown).map(({ id, title }) => ({
      id,
      title,
      ...lineOf(cells, past, thisYear, { clause: id }),
    })),
    months: monthsOf(months, today),
    today,
    risks: inDanger,
    late,
  };
}

import 'server-only';
import { dutiesHref, type ListFilter } from '@/lib/duties/address';
import { STANDING_LABELS } from '@/lib/duties/labels';
import { dutyLine } from '@/lib/duties/line';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { type DutyCursor, type DutyFilter, STANDINGS, type Standing } from '@/lib/kernel/duties/filter';
import { cursorAfter, listAndCountDuties, listDuties } from '@/lib/kernel/duties/select';
import { type OpenTally, tallyDue, tallyFallen, tallyOpen } from '@/lib/kernel/duties/tally';
import { can } from '@/lib/kernel/permissions';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { CLAUSES } from '@/lib/rulebook/clauses';
import { formatDateTime, type LocalDate, localDate, shanghaiDate, yearOf } from '@/lib/rulebook/local-date';
import { POST_LABELS } from '@/lib/shell/labels';

/** What the unit owes, or what it is owed: other units' open duties in its matters. */
export type Side = 'owes' | 'owed';

/** The list behind a number of a unit's page, and its inverse. */
export const workHref = (unitId: string, side: Side, filter: ListFilter, after?: DutyCursor): string => {
  const href = dutiesHref(`/units/${unitId}/duties`, { ...filter, unitId: undefined }, after);
  return side === 'owed' ? `${href}&side=owed` : href;
};

const filterFor = (unitId: string, side: Side, filter: ListFilter): DutyFilter =>
  side === 'owed' ? { ...filter, unitId: undefined, awaitedBy: [unitId] } : { ...filter, unitId };

/** One page of a unit's duties in one direction, with how many there are: the list behind any number of its page. */
export async function unitDuties(actor: Actor, unitId: string, side: Side, filter: ListFilter, after?: DutyCursor) {
  const { now, calendar } = await currentMoment();
  const where = filterFor(unitId, side, filter);
  const first = await listAndCountDuties(actor, where, now, PAGE);
  const duties = after ? await listDuties(actor, where, now, PAGE, after) : first.duties;
  return {
    total: first.count,
    lines: duties.map((duty) => dutyLine(duty, now, calendar, side === 'owed')),
    next: duties.length === PAGE ? cursorAfter(duties, filter.status) : undefined,
  };
}

const PAGE = 50;
const SHOWN = 5;

/** Open, soon and overdue of every standing in one direction, each a link to its list; never added up. */
function figuresOf(unitId: string, side: Side, cells: readonly OpenTally[]) {
  return STANDINGS.flatMap((standing) => {
    const mine = cells.filter((cell) => cell.standing === standing);
    const sum = (of: 'open' | 'overdue' | 'soon') => mine.reduce((total, cell) => total + cell[of], 0);
    const figure = (status: 'open' | 'overdue' | 'soon') => ({
      count: sum(status),
      href: workHref(unitId, side, { standing, status }),
    });
    if (mine.length === 0) return [];
    return [
      {
        key: standing,
        name: STANDING_LABELS[standing],
        open: figure('open'),
        soon: figure('soon'),
        overdue: figure('overdue'),
      },
    ];
  });
}

async function sideOf(actor: Actor, unitId: string, side: Side) {
  const { now, calendar } = await currentMoment();
  const { status: _status, ...scope } = filterFor(unitId, side, { status: 'open' });
  const [cells, { count, duties }] = await Promise.all([
    tallyOpen(actor, now, scope),
    listAndCountDuties(actor, filterFor(unitId, side, { status: 'open' }), now, SHOWN),
  ]);
  return {
    count,
    href: workHref(unitId, side, { status: 'open' }),
    figures: figuresOf(unitId, side, cells),
    lines: duties.map((duty) => dutyLine(duty, now, calendar, side === 'owed')),
  };
}

/**
 * The unit's record this year, by clause: what fell due, what was kept in time, what runs; under statutory limits first,
 * then each other standing for itself (1-2-2).
 */
async function recordOf(actor: Actor, unitId: string) {
  const { now } = await currentMoment();
  const today = shanghaiDate(now);
  const period = { fromOn: localDate(`${yearOf(today)}-01-01`), toOn: today };
  const [{ cells }, others, running] = await Promise.all([
    tallyDue(actor, now, [period], db(), unitId),
    tallyFallen(actor, now, unitId, period),
    tallyOpen(actor, now, { unitId }),
  ]);
  const statutory = cells.filter((cell) => cell.unitId === unitId).map((cell) => ({ ...cell, standing: 'STATUTORY' }));
  const fallen = [...statutory, ...others];
  const under = { unitId, period, fallen, running };
  return STANDINGS.flatMap((standing) => CLAUSES.flatMap((clause) => recordLine(clause, standing, under)));
}

type Recorded = {
  unitId: string;
  period: { fromOn: LocalDate; toOn: LocalDate };
  fallen: readonly { clause: string; standing: string; due: number; kept: number }[];
  running: readonly OpenTally[];
};

/** A clause under one standing, every number with its list; none when nothing ran or fell due. */
function recordLine({ id, title }: { id: string; title: string }, standing: Standing, of: Recorded) {
  const { unitId, period, fallen, running } = of;
  const lineIn = <Cell extends { clause: string; standing: string }>(cells: readonly Cell[]) =>
    cells.find((cell) => cell.clause === id && cell.standing === standing);
  const [due, open] = [lineIn(fallen), lineIn(running)];
  if (!due && !open) return [];
  const list = (status: 'open' | 'soon' | 'overdue', count = 0) => ({
    count,
    href: workHref(unitId, 'owes', { clause: id, standing, status }),
  });
  const fell = (status: 'due' | 'kept', count = 0) => ({
    count,
    href: workHref(unitId, 'owes', { clause: id, standing, status, ...period }),
  });
  return [
    {
      key: `${standing} ${id}`,
      clause: id,
      standing,
      limit: STANDING_LABELS[standing],
      title,
      overdue: list('overdue', open?.overdue),
      soon: list('soon', open?.soon),
      open: list('open', open?.open),
      rate: { due: fell('due', due?.due), kept: fell('kept', due?.kept) },
    },
  ];
}

/** Handovers of the unit, latest first; how much went over, and how much of it the reader may still see under way. */
async function handoversOf(actor: Actor, unitId: string) {
  const rows = await db().handover.findMany({ where: { unitId }, orderBy: { id: 'desc' }, take: 10 });
  const labels: Readonly<Record<string, string>> = POST_LABELS;
  return Promise.all(
    rows.map(async ({ id, leaving, successor, posts, reason, matterIds, duties, drafts, by, at }) => {
      const still = await db().$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM matter m
        WHERE m.id = ANY(${matterIds}::uuid[]) AND m.closed_at IS NULL AND (${visibleMatters(actor)}) IS TRUE`;
      const went = [
        `在办事项 ${matterIds.length} 件`,
        `责任事项 ${duties} 项`,
        ...(drafts ? [`草稿 ${drafts} 件`] : []),
      ];
      const left = still[0]?.n ? `，其中 ${still[0].n} 件仍在办` : '';
      return {
        key: id,
        title: `${formatDateTime(instantOf(at))} ${leaving} → ${successor}`,
        text: `${posts.map((post) => labels[post] ?? post).join('、')}；移交${went.join('、')}${left}。${reason}（办理：${by}）`,
      };
    }),
  );
}

/** What a unit owes and is owed, its record by clause, its handovers, as far as the reader may see (3-2-1, 4-5-1). */
export async function unitWork(actor: Actor, unitId: string) {
  const [owes, owed, record, handovers] = await Promise.all([
    sideOf(actor, unitId, 'owes'),
    sideOf(actor, unitId, 'owed'),
    recordOf(actor, unitId),
    handoversOf(actor, unitId),
  ]);
  const sees = unitsWith(actor, [...INSIDERS, ...OVERSEERS]).length > 0;
  return { owes, owed, record, handovers, sees, mayHandOver: can(actor, 'unit.handOver') };
}

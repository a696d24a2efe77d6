import 'server-only';
import { cache } from 'react';
import { cursorText } from '@/lib/duties/address';
import { dutyLine } from '@/lib/duties/line';
import { type Actor, ADMINISTRATORS, holds, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { momentText } from '@/lib/kernel/duties/clock';
import type { DutyFilter } from '@/lib/kernel/duties/filter';
import { cursorAfter, listAndCountDuties, listDuties } from '@/lib/kernel/duties/select';
import { tallyDays } from '@/lib/kernel/duties/tally';
import { can } from '@/lib/kernel/permissions';
import { MATTER_TYPES } from '@/lib/matter-types';
import { addDays, shanghaiDate } from '@/lib/rulebook/local-date';
import { boardSummary } from '@/lib/supervision/queries';
import { agendaOf, countsOf, type Day, lastShownDay } from './agenda';
import { grouped } from './groups';
import type { DeskParams } from './params';
import { adminTasks } from './queries-admin';
import { contactsOf } from './queries-contacts';
import { closedMatters, decisionMatters, draftMatters, startedMatters } from './queries-matters';

/** Units for which the actor works or watches: whose duties are on their desk. */
const deskUnits = (actor: Actor): string[] => unitsWith(actor, [...INSIDERS, ...OVERSEERS]);

const PAGE = 60;
const AWAITED = 3;

/** 等对方办理: other units' open duties in matters of the actor's units, earliest due first. */
async function awaitedList(actor: Actor, units: string[], limit: number) {
  if (units.length === 0) return { count: 0, lines: [] };
  const { now, calendar } = await currentMoment();
  const filter: DutyFilter = { awaitedBy: units, status: 'open' };
  const { count, duties } = await listAndCountDuties(actor, filter, now, limit);
  return { count, lines: duties.map((duty) => dutyLine(duty, now, calendar, true)) };
}

/** The open duties of the actor's units by due day, read once a request. */
const openDays = cache(async (actor: Actor) => {
  const { now } = await currentMoment();
  const units = deskUnits(actor);
  return units.length ? tallyDays(actor, now, { unitId: units }) : [];
});

/** How many duties are on the actor's desk: the number in the page's title. */
export async function deskTotal(actor: Actor): Promise<number> {
  const { now } = await currentMoment();
  return countsOf(await openDays(actor), shanghaiDate(now)).total;
}

/** Everything of the desk but its list: counts, agenda, what waits for a signature, drafts, contacts; by the actor's posts. */
export async function deskFace(actor: Actor, chosen: Day | null) {
  const moment = await currentMoment();
  const { now, calendar } = moment;
  const today = shanghaiDate(now);
  const units = deskUnits(actor);
  const mayDraft = MATTER_TYPES.some(
    ({ creation, filing }) => creation && filing?.draft && can(actor, creation.permission),
  );
  const [days, decisions, drafts, awaited, contacts, board, admin] = await Promise.all([
    openDays(actor),
    decisionMatters(actor),
    mayDraft ? draftMatters(actor, units) : [],
    awaitedList(actor, units, AWAITED),
    contactsOf(actor),
    can(actor, 'supervision.view') ? boardSummary(actor) : null,
    holds(actor, ADMINISTRATORS) ? adminTasks(actor, moment) : null,
  ]);
  return {
    moment: momentText(now),
    counts: countsOf(days, today),
    agenda: agendaOf(days, today, calendar, chosen),
    mayDraft,
    decisions,
    drafts,
    awaited,
    contacts,
    board,
    admin,
  };
}

function dayFilter(day: Day | null, now: number): Pick<DutyFilter, 'status' | 'fromOn' | 'toOn'> {
  if (day === null) return { status: 'open' };
  if (day === 'overdue') return { status: 'overdue' };
  if (day === 'later') return { status: 'running', fromOn: addDays(lastShownDay(shanghaiDate(now)), 1) };
  return { status: 'running', fromOn: day, toOn: day };
}

async function todo(actor: Actor, { day, after }: DeskParams) {
  const { now, calendar } = await currentMoment();
  const filter: DutyFilter = { unitId: deskUnits(actor), ...dayFilter(day, now) };
  const duties = await listDuties(actor, filter, now, PAGE, after);
  const next = duties.length === PAGE ? cursorAfter(duties, filter.status) : undefined;
  return {
    groups: grouped(duties, now, calendar),
    nextHref: next && `/?${day ? `day=${day}&` : ''}after=${cursorText(next)}`,
    allHref: day ? '/' : undefined,
  };
}

async function done(actor: Actor, { after }: DeskParams) {
  const { now, calendar } = await currentMoment();
  const duties = await listDuties(actor, { unitId: deskUnits(actor), status: 'done' }, now, PAGE, after);
  const next = duties.length === PAGE ? cursorAfter(duties, 'done') : undefined;
  const lines = duties.map((duty) => dutyLine(duty, now, calendar));
  return {
    groups: lines.length ? [{ title: '已办', fact: '最近的在前', duties: lines }] : [],
    nextHref: next && `/?tab=done&after=${cursorText(next)}`,
  };
}

async function waiting(actor: Actor) {
  const { count, lines } = await awaitedList(actor, deskUnits(actor), PAGE);
  return { groups: lines.length ? [{ title: '等对方办理', fact: `${count} 项`, duties: lines }] : [] };
}

/** The list of the desk's chosen tab: duties in groups, or matters. */
export async function deskList(actor: Actor, params: DeskParams) {
  const { tab } = params;
  const none = { tab, groups: [], matters: [] };
  if (deskUnits(actor).length === 0) return none;
  if (tab === 'todo') return { ...none, ...(await todo(actor, params)) };
  if (tab === 'done') return { ...none, ...(await done(actor, params)) };
  if (tab === 'waiting') return { ...none, ...(await waiting(actor)) };
  const list = tab === 'closed' ? closedMatters : startedMatters;
  return { ...none, matters: await list(actor, deskUnits(actor)) };
}

import 'server-only';
import { cache } from 'react';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { type Moment, moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { countDuties, cursorAfter, type DutyCursor, type DutyFilter, listDuties } from '@/lib/kernel/duties/select';
import { tallyDays } from '@/lib/kernel/duties/tally';
import { addDays, shanghaiDate } from '@/lib/rulebook/local-date';
import { agendaOf, countsOf, type Day, lastShownDay } from './agenda';
import { dutyLine, grouped } from './duties';

/** Legal time and calendar, read once a request. */
export const currentMoment = cache((): Promise<Moment> => moment(db()));

/** Units for which the actor works or watches: whose duties are on their desk. */
export const deskUnits = (actor: Actor): string[] => unitsWith(actor, [...INSIDERS, ...OVERSEERS]);

const PAGE = 60;

/** The desk's first lines: how many duties are open, and on which days they fall due. */
export const deskDays = cache(async (actor: Actor, chosen: Day | null) => {
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const units = deskUnits(actor);
  const days = units.length ? await tallyDays(actor, now, { unitId: units }) : [];
  return { now, counts: countsOf(days, today), agenda: agendaOf(days, today, calendar, chosen) };
});

function dayFilter(day: Day | null, now: number): Pick<DutyFilter, 'status' | 'fromOn' | 'toOn'> {
  const today = shanghaiDate(now);
  if (day === null) return { status: 'open' };
  if (day === 'overdue') return { status: 'overdue' };
  if (day === 'later') return { status: 'running', fromOn: addDays(lastShownDay(today), 1) };
  return { status: 'running', fromOn: day, toOn: day };
}

/** 待办: the open duties of the actor's units in groups, all or those of one day. */
export async function todoList(actor: Actor, day: Day | null, after?: DutyCursor) {
  const { now, calendar } = await currentMoment();
  const filter: DutyFilter = { unitId: deskUnits(actor), ...dayFilter(day, now) };
  const duties = await listDuties(actor, filter, now, PAGE, after);
  return { groups: grouped(duties, now, calendar), next: duties.length === PAGE ? cursorAfter(duties, filter.status) : undefined };
}

/** 已办: what the actor's units have done, latest first. */
export async function doneList(actor: Actor, after?: DutyCursor) {
  const { now, calendar } = await currentMoment();
  const duties = await listDuties(actor, { unitId: deskUnits(actor), status: 'done' }, now, PAGE, after);
  const lines = duties.map((duty) => dutyLine(duty, now, calendar));
  return { lines, next: duties.length === PAGE ? cursorAfter(duties, 'done') : undefined };
}

/** 等对方办理: other units' open duties in matters of the actor's units, earliest due first. */
export async function awaitedList(actor: Actor, limit: number) {
  const { now, calendar } = await currentMoment();
  const units = deskUnits(actor);
  if (units.length === 0) return { count: 0, lines: [] };
  const filter: DutyFilter = { awaitedBy: units, status: 'open' };
  const [count, duties] = await Promise.all([countDuties(actor, filter, now), listDuties(actor, filter, now, limit)]);
  return { count, lines: duties.map((duty) => dutyLine(duty, now, calendar, true)) };
}

import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import type { DutyCursor } from '@/lib/kernel/duties/filter';
import { countDuties, cursorAfter, listDuties } from '@/lib/kernel/duties/select';
import type { ListFilter } from './address';
import { dutyLine } from './line';

const PAGE = 50;

/** One page of the duties a filter names, with how many there are: the list behind any number of a dashboard. */
export async function dutyPage(actor: Actor, filter: ListFilter, after?: DutyCursor) {
  const { now, calendar } = await currentMoment();
  const [total, duties] = await Promise.all([
    countDuties(actor, filter, now),
    listDuties(actor, filter, now, PAGE, after),
  ]);
  return {
    total,
    lines: duties.map((duty) => dutyLine(duty, now, calendar)),
    next: duties.length === PAGE ? cursorAfter(duties, filter.status) : undefined,
  };
}

/** Names of units by id, in the order in which lists show them. */
export const unitNames = cache(async (): Promise<Map<string, string>> => {
  const units = await db().unit.findMany({ orderBy: { rank: 'asc' }, select: { id: true, name: true } });
  return new Map(units.map(({ id, name }) => [id, name]));
});

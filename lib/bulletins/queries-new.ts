import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { dateOnly, localDateOf } from '@/lib/kernel/today';
import { addWorkdays } from '@/lib/rulebook/calendar';
import { addMonths, localDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { CALL_GROUPS } from './labels-status';
import { monthText } from './letters/wording';
import type { PaperType } from './queries';

/** Months that a paper may be about: the present one and twelve before it. */
const MONTHS = 13;
/** Working days that a form proposes until the paper is due. */
const PROPOSED = 5;

/** What the form that begins a paper starts from: the months with those already taken, the last one free, units to call. */
export async function newPaper(actor: Actor, type: PaperType) {
  const { now, calendar } = await currentMoment();
  const today = shanghaiDate(now);
  const present = localDate(`${today.slice(0, 7)}-01`);
  const firsts = Array.from({ length: MONTHS }, (_, index) => addMonths(present, -index));
  const taken = await db().bulletin.findMany({
    where: { month: { gte: dateOnly(addMonths(present, -MONTHS)) }, matter: { type, state: { not: 'VOID' } } },
    select: { month: true },
  });
  const has = new Set<string>(taken.map(({ month }) => localDateOf(month)));
  const free = firsts.filter((first) => !has.has(first));
  const own = actor.posts.map((held) => held.unitId);
  const units = await db().unit.findMany({
    where: { closedOn: null, id: { notIn: own } },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true, kind: true },
  });
  return {
    today,
    latest: addMonths(today, 3),
    proposedOn: addWorkdays(calendar, today, PROPOSED),
    month: (free.find((first) => first < present) ?? free[0] ?? '').slice(0, 7),
    months: firsts.map((first) => ({
      value: first.slice(0, 7),
      label: `${monthText(first.slice(0, 7))}${has.has(first) ? '（已有）' : ''}`,
      disabled: has.has(first),
    })),
    groups: CALL_GROUPS.map(({ title, kinds, called }) => ({
      title,
      called,
      units: units.filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ value: id, label: name })),
    })).filter((group) => group.units.length > 0),
  };
}

/** What such a form is made from. */
export type NewPaper = Awaited<ReturnType<typeof newPaper>>;

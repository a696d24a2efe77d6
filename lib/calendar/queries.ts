import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { calendarWith, noticesInForce } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { can } from '@/lib/kernel/permissions';
import { matterType } from '@/lib/matter-types';
import { type Calendar, CalendarNoticeError, OFFICIAL_NOTICES, type YearNotice } from '@/lib/rulebook/calendar';
import { type ChangedDay, changedDays } from '@/lib/rulebook/calendar-change';
import {
  addDays,
  formatDateTime,
  formatDateWeekday,
  type LocalDate,
  shanghaiDate,
  yearOf,
} from '@/lib/rulebook/local-date';
import { type TouchedDuty, touchedDuties } from './open-duties';
import { type StoredNotice, storedNotices } from './stored-notice';

const SHOWN = 200;

/** A year's arrangement in force: its holidays as runs, its make-up days, and whether somebody entered it here. */
export type YearLine = {
  year: number;
  documentNo: string;
  holidays: readonly string[];
  makeup: readonly string[];
  entered: boolean;
};

export type CalendarPage = {
  from: string;
  until: string;
  /** The year that is to be entered next, and whether its notice may be expected already. */
  next: number;
  missingSoon: boolean;
  provisional: number;
  years: readonly YearLine[];
  pending: readonly EnteredLine[];
  decided: readonly EnteredLine[];
  mayPropose: boolean;
};

/** An entered notice in the list. */
export type EnteredLine = {
  id: string;
  year: number;
  documentNo: string;
  proposed: string;
  status: StoredNotice['status'];
  decided: string;
};

/** Coverage, years in force and entered notices, or null for who may not see them. */
export async function calendarPage(actor: Actor, calendar: Calendar, now: number): Promise<CalendarPage | null> {
  if (!can(actor, 'admin.view')) return null;
  const inForce = await noticesInForce(db());
  const entered = (await storedNotices(db())).map(enteredLine);
  const next = yearOf(calendar.until) + 1;
  return {
    from: formatDateWeekday(calendar.from),
    until: formatDateWeekday(calendar.until),
    next,
    missingSoon: addDays(shanghaiDate(now), 60) > calendar.until,
    provisional: await db().duty.count({ where: { doneAt: null, cancelledAt: null, provisional: true } }),
    years: [...inForce]
      .reverse()
      .map((notice) => ({ ...yearLine(notice), entered: !OFFICIAL_NOTICES.includes(notice) })),
    pending: entered.filter((line) => line.status === 'PENDING'),
    decided: entered.filter((line) => line.status !== 'PENDING'),
    mayPropose: can(actor, 'calendar.propose'),
  };
}

function enteredLine(notice: StoredNotice): EnteredLine {
  const { id, year, documentNo, status } = notice;
  return {
    ...{ id, year, documentNo, status },
    proposed: `${notice.proposer}，${formatDateTime(notice.proposedAt)}`,
    decided: notice.decidedAt === null ? '—' : `${notice.decider}，${formatDateTime(notice.decidedAt)}`,
  };
}

const shortDay = (on: LocalDate) => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;

function yearLine({ year, documentNo, off, makeup, names }: YearNotice) {
  const runs: { name: string; first: LocalDate; last: LocalDate; days: number }[] = [];
  for (const on of off) {
    const run = runs.at(-1);
    const name = names?.[on] ?? '放假';
    if (run && run.name === name && addDays(run.last, 1) === on) Object.assign(run, { last: on, days: run.days + 1 });
    else runs.push({ name, first: on, last: on, days: 1 });
  }
  const words = ({ name, first, last, days }: (typeof runs)[number]) =>
    `${name} ${shortDay(first)}${days > 1 ? `至${shortDay(last)}` : ''}（${days}天）`;
  return { year, documentNo, holidays: runs.map(words), makeup: makeup.map(shortDay) };
}

/** A duty that a pending notice would move; nothing of its case but the number, and not even that of a matter for named people (4-2-5). */
export type MovingDuty = { id: string; number: string; unit: string; clause: string; from: string; to: string };

export type Preview = {
  notice: StoredNotice;
  year: ReturnType<typeof yearLine>;
  proposed: string;
  decided: string | null;
  /** Days that are worked before and not after, or the other way; empty once decided. */
  days: readonly { on: LocalDate; date: string; before: string; after: string }[];
  moved: number;
  firm: number;
  moving: readonly MovingDuty[];
  /** Set when the notice no longer fits those in force. */
  conflict: boolean;
  mayConfirm: boolean;
  mayReject: boolean;
  own: boolean;
};

/** An entered notice with what it would change as things stand now, or null. */
export async function previewPage(actor: Actor, id: string, calendar: Calendar): Promise<Preview | null> {
  if (!can(actor, 'admin.view') || !isId(id)) return null;
  const [notice] = await storedNotices(db(), id);
  if (!notice) return null;
  const pending = notice.status === 'PENDING';
  const after = pending ? await fitting(notice) : null;
  const days = after ? changedDays(calendar, after, notice.year) : [];
  const impact = after ? await impactOf(after, days) : { moved: 0, firm: 0, moving: [] };
  const own = notice.proposedById === actor.personId;
  const line = enteredLine(notice);
  return {
    notice,
    year: yearLine(notice),
    proposed: line.proposed,
    decided: notice.decidedAt === null ? null : line.decided,
    days: days.map(({ on, before, after: then }) => ({
      on,
      date: formatDateWeekday(on),
      before: words(before),
      after: words(then),
    })),
    ...impact,
    conflict: pending && after === null,
    mayConfirm: pending && after !== null && !own && can(actor, 'calendar.confirm'),
    mayReject: pending && can(actor, 'calendar.reject'),
    own,
  };
}

const words = ({ working, reason }: ChangedDay['before']) => (working ? `上班（${reason}）` : `不上班（${reason}）`);

async function fitting(notice: YearNotice): Promise<Calendar | null> {
  try {
    return await calendarWith(db(), notice);
  } catch (error) {
    if (error instanceof CalendarNoticeError) return null;
    throw error;
  }
}

async function impactOf(after: Calendar, days: readonly ChangedDay[]) {
  const moving: MovingDuty[] = [];
  let moved = 0;
  let firm = 0;
  for await (const duties of touchedDuties(
    db(),
    after,
    days.map((day) => day.on),
  )) {
    for (const duty of duties) {
      if (duty.change === 'FIRM') firm += 1;
      if (duty.change !== 'MOVED') continue;
      moved += 1;
      if (moving.length < SHOWN) moving.push(movingDuty(duty));
    }
  }
  return { moved, firm, moving };
}

const dueDay = (dueAt: number) => formatDateWeekday(shanghaiDate(dueAt - 1));

function movingDuty(duty: TouchedDuty): MovingDuty {
  const { id, type, unit, clause } = duty;
  const number = duty.named ? '指定人员事项' : (duty.number ?? matterType(type)?.title ?? '事项');
  return { id, number, unit, clause, from: dueDay(duty.dueAt), to: dueDay(duty.due.dueAt) };
}

import 'server-only';
import { type Calendar, workdaysBetween } from '@/lib/rulebook/calendar';
import { type Deadline, extend, ledger } from '@/lib/rulebook/deadline';
import { endOfDay, type LocalDate } from '@/lib/rulebook/local-date';
import type { Tx } from '../db/client';
import { RefusedError, refuseField } from '../errors';
import { instantOf, localDateOrNull, timestampOf } from '../today';
import { historiesOf } from './history';
import { recount } from './recount';

/** When, by whose hand and under which calendar a duty's date is moved. */
export type Moving = { now: number; calendar: Calendar; personId: string };

/** An extension as a decision asks for it: the new last day to act, and why. */
export type DutyExtension = { dutyId: string; toOn: LocalDate; reason: string };

/** The deadline of a stored duty, counted from its rows. */
async function deadlineOf(tx: Tx, dutyId: string, calendar: Calendar): Promise<Deadline> {
  const duty = await tx.duty.findUniqueOrThrow({
    where: { id: dutyId },
    select: { rule: true, startedAt: true, urgent: true, ownDueOn: true },
  });
  const history = (await historiesOf(tx, [dutyId])).get(dutyId) ?? { extensions: [], pauses: [] };
  const started = { ...duty, startedAt: instantOf(duty.startedAt), ownDueOn: localDateOrNull(duty.ownDueOn) };
  return recount({ ...started, ...history }, calendar);
}

/** Writes the date that the rows give into the duty; an ended duty keeps its own. */
async function restate(tx: Tx, dutyId: string, calendar: Calendar): Promise<Deadline> {
  const due = await deadlineOf(tx, dutyId, calendar);
  await tx.duty.updateMany({
    where: { id: dutyId, doneAt: null, cancelledAt: null },
    data: {
      dueAt: timestampOf(due.dueAt),
      warnAt: timestampOf(due.warnAt),
      provisional: due.provisional,
      calendar: calendar.version,
      counted: ledger(due, calendar) as unknown as object,
    },
  });
  return due;
}

/**
 * 延期: adds the working days between the present last day and `toOn`, in a row of its own; the original date stays
 * readable. Refused after the due instant, while the clock stands still, to a day
 * that is not worked or not later, and where the rule allows none.
 */
export async function extendDuty(tx: Tx, { dutyId, toOn, reason }: DutyExtension, moving: Moving): Promise<Deadline> {
  const { now, calendar, personId } = moving;
  const before = await deadlineOf(tx, dutyId, calendar);
  if (before.pausedSince !== null) throw new RefusedError(refuseField('toOn', '计时已经暂停，恢复计时后才能延期'));
  const days = workdaysBetween(calendar, before.dueOn, toOn);
  const after = extend(before, { days, calendar, noticeAt: now });
  if ('refused' in after) throw new RefusedError(refuseField('toOn', after.message));
  if (after.dueOn !== toOn) throw new RefusedError(refuseField('toOn', '新的时限应当是工作日'));
  await tx.dutyExtension.create({
    data: {
      dutyId,
      fromDueAt: timestampOf(before.dueAt),
      toDueAt: timestampOf(endOfDay(toOn)),
      days,
      reason,
      personId,
      at: timestampOf(now),
    },
    select: { id: true },
  });
  return restate(tx, dutyId, calendar);
}

/** Takes an extension back, from now on as if it had not been granted; its row stays. */
export async function removeExtension(tx: Tx, extensionId: string, { now, calendar }: Moving): Promise<Deadline> {
  const { dutyId } = await tx.dutyExtension.update({
    where: { id: extensionId },
    data: { removedAt: timestampOf(now) },
    select: { dutyId: true },
  });
  return restate(tx, dutyId, calendar);
}

/** Stops the clock, for a reason that the rule names. */
export async function pauseDuty(tx: Tx, dutyId: string, reason: string, { now, calendar }: Moving): Promise<Deadline> {
  const data = { dutyId, fromAt: timestampOf(now), reason };
  await tx.dutyPause.create({ data, select: { id: true } });
  return restate(tx, dutyId, calendar);
}

/** Lets a stopped clock run on. */
export async function resumeDuty(tx: Tx, dutyId: string, { now, calendar }: Moving): Promise<Deadline> {
  await tx.dutyPause.updateMany({ where: { dutyId, toAt: null }, data: { toAt: timestampOf(now) } });
  return restate(tx, dutyId, calendar);
}

import 'server-only';
import { calendarWith, moment } from '@/lib/kernel/calendar';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import type { Prisma } from '@/lib/kernel/db/generated/client';
import { NOT_FOUND, RefusedError, refuse, refuseField, STALE } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { type Calendar, CalendarNoticeError, type YearNotice } from '@/lib/rulebook/calendar';
import { changedDays } from '@/lib/rulebook/calendar-change';
import { shanghaiDate, yearOf } from '@/lib/rulebook/local-date';
import { readNotice } from '@/lib/rulebook/notice-text';
import { applyCalendar } from './apply';
import { confirmInput, proposeInput, rejectInput } from './schemas';
import { type StoredNotice, storedNotices } from './stored-notice';

/** 录入放假安排: reads the pasted notice and stores it for another person to confirm. Nothing takes effect yet. */
export const proposeCalendar = defineCommand({
  name: 'calendar.propose',
  input: proposeInput,
  act: async (tx, { input, actor, now, calendar }) => {
    const next = yearOf(calendar.until) + 1;
    if (input.year < yearOf(shanghaiDate(now)) || input.year > next)
      throw new RefusedError(refuseField('year', `只能录入今年至${next}年的安排；年份须逐年衔接，不能跳过`));
    const { off, makeup, names, faults } = readNotice(input.text, input.year);
    if (faults.length) {
      const messages = faults.map(({ line, message }) => (line === null ? message : `第${line}行：${message}`));
      throw new RefusedError(refuse('RULE', '通知内容有疑问，请核对后重新提交', { text: messages }));
    }
    const pending = await tx.calendarNotice.count({
      where: { year: input.year, confirmedAt: null, rejectedAt: null },
    });
    if (pending)
      throw new RefusedError(refuseField('year', `${input.year}年已有一份待确认的安排，请先由安全管理员确认或退回`));
    await fitting(tx, { year: input.year, documentNo: input.documentNo, off, makeup, names });
    const { id } = await tx.calendarNotice.create({
      data: {
        ...{ year: input.year, documentNo: input.documentNo, text: input.text, names },
        off: off.map(dateOnly),
        makeup: makeup.map(dateOnly),
        proposedById: actor.personId,
        proposedAt: timestampOf(now),
      },
      select: { id: true },
    });
    return { result: { id }, audit: { after: { id, year: input.year, documentNo: input.documentNo, off, makeup } } };
  },
});

/**
 * 确认放假安排: the notice comes into force and every open duty is counted anew, in one transaction. Other acts on
 * duties wait meanwhile; one that had read the old calendar begins again.
 */
export const confirmCalendar = defineCommand({
  name: 'calendar.confirm',
  input: confirmInput,
  act: async (tx, { input, actor, as, requestId }) => {
    await alone(tx);
    const { now, calendar: before } = await moment(tx);
    const notice = await pendingNotice(tx, input);
    if (notice.proposedById === actor.personId)
      throw new RefusedError(refuse('RULE', '录入人不能确认自己录入的安排，请由另一位管理员确认。'));
    const after = await fitting(tx, notice);
    await decide(tx, input, { confirmedById: actor.personId, confirmedAt: timestampOf(now) });
    const changed = changedDays(before, after, notice.year).map((day) => day.on);
    const applied = await applyCalendar(tx, after, changed, notice, { at: now, actor, as, requestId });
    const { id, year, documentNo } = notice;
    return {
      result: { id, ...applied },
      audit: { after: { id, year, documentNo, calendar: after.version, ...applied } },
    };
  },
});

/** 退回放假安排: it never takes effect; the reason stays. Also for the one who entered it and saw a mistake. */
export const rejectCalendar = defineCommand({
  name: 'calendar.reject',
  input: rejectInput,
  act: async (tx, { input, actor, now }) => {
    const { id, year, documentNo } = await pendingNotice(tx, input);
    const rejected = { rejectedById: actor.personId, rejectedAt: timestampOf(now), rejectReason: input.reason };
    await decide(tx, input, rejected);
    return { result: { id }, audit: { words: input.reason, after: { id, year, documentNo } } };
  },
});

/** One confirmation at a time, and no duty is written beside it. */
async function alone(tx: Tx): Promise<void> {
  const rows = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(20211313) AS mine`;
  if (!rows[0]?.mine) throw new RefusedError(STALE);
  await tx.$executeRaw`LOCK TABLE duty IN SHARE ROW EXCLUSIVE MODE`;
}

async function pendingNotice(tx: Tx, { id, version }: { id: string; version: number }): Promise<StoredNotice> {
  const [notice] = await storedNotices(tx, id);
  if (!notice) throw new RefusedError(NOT_FOUND);
  if (notice.status !== 'PENDING' || notice.version !== version) throw new RefusedError(STALE);
  return notice;
}

async function decide(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.CalendarNoticeUncheckedUpdateManyInput,
): Promise<void> {
  const where = { id, version, confirmedAt: null, rejectedAt: null };
  const hit = await tx.calendarNotice.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  if (hit.count !== 1) throw new RefusedError(STALE);
}

/** The calendar with the notice; refused when it contradicts those in force. */
async function fitting(tx: Tx, notice: YearNotice): Promise<Calendar> {
  try {
    return await calendarWith(tx, notice);
  } catch (error) {
    if (!(error instanceof CalendarNoticeError)) throw error;
    throw new RefusedError(refuseField('text', '与已生效的相邻年份安排冲突：同一天一处放假、一处上班，请核对后再录入'));
  }
}

import 'server-only';
import { randomUUID } from 'node:crypto';
import { record } from '@/lib/kernel/audit/record';
import { sealSoon } from '@/lib/kernel/audit/seal';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { repeat } from '@/lib/kernel/repeat';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { addMonths, localDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';

const HOUR = 60 * 60 * 1000;

const shared = globalThis as { portalSharingReminders?: NodeJS.Timeout };

/** Looks every hour whether a month has ended in which units shared nothing; several processes do each other no harm. */
export function startSharingReminders(): void {
  shared.portalSharingReminders ??= repeat(HOUR, remindUnits, 'sharing: reminding');
}

/**
 * 定期提醒 (3-1-1): every member unit that shared nothing in the month before this one is told so, once.
 * Answers the units that were told now.
 */
export async function remindUnits(): Promise<string[]> {
  return db()
    .$transaction(async (tx) => {
      const { now } = await moment(tx);
      const thisMonth = localDate(`${shanghaiDate(now).slice(0, 7)}-01`);
      const month = addMonths(thisMonth, -1);
      const at = timestampOf(now);
      const told = await tx.$queryRaw<{ unit_id: string }[]>`
      INSERT INTO sharing_reminder (unit_id, month, at)
      SELECT u.id, ${dateOnly(month)}::date, ${at} FROM unit u
      WHERE u.kind = 'MEMBER' AND u.closed_on IS NULL AND NOT EXISTS (
        SELECT 1 FROM matter m JOIN shared_record r ON r.id = m.id
        WHERE m.owner_unit_id = u.id AND m.type = 'sharing' AND r.sent_at >= ${timestampOf(startOfDay(month))} AND r.sent_at < ${timestampOf(startOfDay(thisMonth))})
      ORDER BY u.rank ON CONFLICT DO NOTHING RETURNING unit_id`;
      const units = told.map((row) => row.unit_id);
      if (units.length === 0) return [];
      const words = `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
      const text = `本单位${words}没有抄送过共享信息。政策、技术规范、行政审批等有变动的，请及时抄送区综合行政执法局；没有变动的，不用处理。`;
      await tx.notice.createMany({
        data: units.map((unitId) => ({ unitId, kind: 'SHARING_REMINDER', text, createdAt: at })),
      });
      const entry = { at: now, actor: null, as: null, command: 'sharing.remind', result: 'DONE' } as const;
      const said = { clauses: ['3-1-1'], words: `提醒 ${units.length} 个单位`, after: { month, units } };
      await record(tx, { ...entry, ...said, requestId: randomUUID() });
      return units;
    })
    .then((units) => {
      if (units.length > 0) sealSoon();
      return units;
    });
}

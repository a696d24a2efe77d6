import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { timestampOf } from '@/lib/kernel/today';
import type { Calendar } from '@/lib/rulebook/calendar';
import { formatDateWeekday } from '@/lib/rulebook/local-date';
import type { NewResolution } from './resolution-input';

/** When the minutes are issued, in epoch milliseconds, and the calendar in force. */
export type Issuing = { now: number; calendar: Calendar };

/**
 * What the signed minutes decided goes to the units that carry it out, inside the signature's transaction (1-4-7,
 * 1-3-4): lead and co-units are told what is due when. This is the one place where a decision leaves the meeting.
 */
export async function issueResolutions(tx: Tx, resolutions: readonly NewResolution[], { now }: Issuing): Promise<void> {
  const data = resolutions.flatMap(({ meetingId, title, leadUnitId, coUnitIds, dueOn }) =>
    [leadUnitId, ...coUnitIds].map((unitId) => ({
      matterId: meetingId,
      unitId,
      kind: 'MEETING_RESOLVED',
      text: `议定事项：${title}，时限${formatDateWeekday(dueOn)}。`,
      createdAt: timestampOf(now),
    })),
  );
  if (data.length > 0) await tx.notice.createMany({ data });
}

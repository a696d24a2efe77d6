import type { Spawn } from '@/lib/kernel/effects';
import { formatDateWeekday, type LocalDate } from '@/lib/rulebook/local-date';
import { RESOLUTION } from './procedure';

/** What a resolution keeps of the minutes it was taken in. */
export type ResolutionRow = {
  meetingId: string;
  topicId: string | null;
  content: string;
  /** 成果形式 */
  deliverable: string;
  leadUnitId: string;
  /** The resolution's own date (1-3-4). */
  dueOn: LocalDate;
};

/** A decision of a meeting as its signed minutes have it. */
export type NewResolution = ResolutionRow & { title: string; coUnitIds: readonly string[] };

/**
 * 议定事项 begins when the minutes are issued: under OFFICE, with lead and co-units, the lead's duty by the
 * resolution's own date, and a notice to each. `now` in epoch milliseconds.
 */
export function resolutionSpawn(officeId: string, { title, coUnitIds, ...row }: NewResolution, now: number): Spawn {
  const { leadUnitId, dueOn } = row;
  const co = [...new Set(coUnitIds)].filter((unitId) => unitId !== leadUnitId);
  const text = `议定事项：${title}，时限${formatDateWeekday(dueOn)}。`;
  return {
    type: RESOLUTION.type,
    title,
    ownerUnitId: officeId,
    parties: [
      { part: 'lead', unitId: leadUnitId },
      ...co.map((unitId) => ({ part: 'co', unitId })),
      { part: 'office', unitId: officeId },
    ],
    link: 'ARISES_FROM',
    starts: { '1-3-4': { startAt: now, dueOn } },
    notices: [leadUnitId, ...co].map((unitId) => ({ unitId, kind: 'RESOLVED', text })),
    row: row satisfies ResolutionRow,
  };
}

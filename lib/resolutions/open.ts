import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { writeLink } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { dateOnly } from '@/lib/kernel/today';
import { theUnit, unitNames } from '@/lib/kernel/unit-names';
import type { Calendar } from '@/lib/rulebook/calendar';
import { formatDateWeekday, type LocalDate } from '@/lib/rulebook/local-date';
import { RESOLUTION } from './procedure';

/** A decision of a meeting as its minutes have it; `now` in epoch milliseconds. */
export type ResolutionOpening = {
  meetingId: string;
  topicId: string | null;
  title: string;
  content: string;
  /** 成果形式 */
  deliverable: string;
  leadUnitId: string;
  coUnitIds: readonly string[];
  /** The resolution's own date (1-3-4). */
  dueOn: LocalDate;
  now: number;
  calendar: Calendar;
};

/**
 * 议定事项 begins when the minutes are issued: the matter under OFFICE with lead and co-units, the lead's duty by the
 * resolution's own date (1-3-4), notices, links to meeting and topic. The caller writes the record. Returns its id.
 */
export async function openResolution(tx: Tx, input: ResolutionOpening): Promise<string> {
  const { title, leadUnitId, dueOn, now, calendar } = input;
  const office = theUnit(await unitNames(tx), 'OFFICE');
  const co = [...new Set(input.coUnitIds)].filter((unitId) => unitId !== leadUnitId);
  const text = `议定事项：${title}，时限${formatDateWeekday(dueOn)}。`;
  const { id } = await openMatter(tx, {
    procedure: RESOLUTION,
    title,
    ownerUnitId: office.id,
    parties: [
      { part: 'lead', unitId: leadUnitId },
      ...co.map((unitId) => ({ part: 'co', unitId })),
      { part: 'office', unitId: office.id },
    ],
    starts: { '1-3-4': { startAt: now, dueOn } },
    notices: [leadUnitId, ...co].map((unitId) => ({ unitId, kind: 'RESOLVED', text })),
    now,
    calendar,
  });
  const { meetingId, topicId, content, deliverable } = input;
  const row = { id, meetingId, topicId, content, deliverable, leadUnitId, dueOn: dateOnly(dueOn) };
  await tx.resolution.create({ data: row, select: { id: true } });
  for (const toId of topicId ? [meetingId, topicId] : [meetingId])
    await writeLink(tx, { fromId: id, toId, kind: 'ARISES_FROM' }, now);
  return id;
}

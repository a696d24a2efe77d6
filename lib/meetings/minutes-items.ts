import { z } from 'zod';
import type { NewResolution } from '@/lib/resolutions/spawn';
import { parseLocalDate } from '@/lib/rulebook/local-date';

const item = z.object({
  /** Stays the same through every version of the minutes. */
  key: z.string(),
  topicId: z.string().nullable(),
  heading: z.string(),
  content: z.string(),
  /** '' where the item binds nobody. */
  leadUnitId: z.string(),
  coUnitIds: z.array(z.string()),
  dueOn: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : parseLocalDate(text))),
  deliverable: z.string(),
});

/** 纪要的一项: what was decided on a topic, who carries it out until when. */
export type MinutesItem = z.output<typeof item>;

/** Items of minutes as the database holds them. */
export const readItems = (json: unknown): MinutesItem[] => z.array(item).parse(json);

/**
 * What signed minutes open for tracking (1-3-4): items with a lead unit and a day. A corrected version opens only those
 * that the signed one before it did not have.
 */
export function resolutionsOf(
  meetingId: string,
  items: readonly MinutesItem[],
  before: readonly MinutesItem[] = [],
): NewResolution[] {
  const opened = new Set(before.filter((one) => one.leadUnitId).map((one) => one.key));
  return items.flatMap(({ key, topicId, heading, content, leadUnitId, coUnitIds, dueOn, deliverable }) =>
    leadUnitId && dueOn && !opened.has(key)
      ? [{ meetingId, topicId, title: heading, content, deliverable, leadUnitId, coUnitIds, dueOn }]
      : [],
  );
}

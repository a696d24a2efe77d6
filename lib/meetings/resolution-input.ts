import type { LocalDate } from '@/lib/rulebook/local-date';

/** A decided matter of signed minutes, as it is opened for tracking (1-3-4). */
export type NewResolution = {
  meetingId: string;
  topicId: string | null;
  title: string;
  content: string;
  deliverable: string;
  leadUnitId: string;
  coUnitIds: readonly string[];
  dueOn: LocalDate;
};

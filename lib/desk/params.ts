import { z } from 'zod';
import { cursorOf } from '@/lib/duties/address';
import type { DutyCursor } from '@/lib/kernel/duties/filter';
import { parseLocalDate } from '@/lib/rulebook/local-date';
import type { Day } from './agenda';

/** The desk's tabs by their word in the address; 待办 is the page itself. */
export const TABS = ['todo', 'done', 'closed', 'started', 'waiting'] as const;
export type DeskTab = (typeof TABS)[number];

const day = z
  .string()
  .transform((text): Day | null => (text === 'overdue' || text === 'later' ? text : parseLocalDate(text)));

const params = z.object({
  tab: z.enum(TABS).catch('todo'),
  day: day.nullable().catch(null),
});

/** What the desk's address asks for. */
export type DeskParams = z.output<typeof params> & { after?: DutyCursor };

/** Reads the desk's address; what it does not understand it leaves out. */
export const deskParams = (given: Record<string, unknown>): DeskParams => ({
  ...params.parse(given),
  after: cursorOf(given),
});

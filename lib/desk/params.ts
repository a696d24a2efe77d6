import { z } from 'zod';
import { parseLocalDate } from '@/lib/rulebook/local-date';
import type { Day } from './agenda';

/** The desk's tabs by their word in the address; 待办 is the page itself. */
export const TABS = ['todo', 'done', 'closed', 'started', 'waiting'] as const;
export type DeskTab = (typeof TABS)[number];

const cursor = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
  .transform((text) => ({ at: Number(text.split('_')[0]), id: text.split('_')[1] ?? '' }));

const day = z.string().transform((text): Day | null => (text === 'overdue' || text === 'later' ? text : parseLocalDate(text)));

const params = z.object({
  tab: z.enum(TABS).catch('todo'),
  day: day.nullable().catch(null),
  after: cursor.optional().catch(undefined),
});

/** What the desk's address asks for; what it does not understand it leaves out. */
export const deskParams = (given: unknown): z.output<typeof params> => params.parse(given);

/** A cursor as it stands in an address. */
export const cursorText = ({ at, id }: { at: number; id: string }): string => `${at}_${id}`;

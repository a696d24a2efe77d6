import type { Actor } from '@/lib/kernel/actor';
import type { LocalDate } from '@/lib/rulebook/local-date';

/** What an entry of the calendar is: a meeting, a call for topics, a resolution, another duty, a paper issued. */
export type EntryKind = 'meeting' | 'call' | 'resolution' | 'duty' | 'paper';

/** One thing on one day of the calendar. Never a party's name or a case's title. */
export type Entry = {
  key: string;
  kind: EntryKind;
  on: LocalDate;
  /** The exact due instant where it is not the end of the day. */
  at: number | null;
  /** The same as people read it, 14:03. */
  time?: string;
  /** What it is: 反馈意见, 联席会议. */
  text: string;
  number: string | null;
  /** Who has to do it. */
  unit: string;
  clause: string;
  href: string;
  state: 'open' | 'overdue' | 'done' | 'planned';
};

/** Days of a period, both included. */
export type Span = { fromOn: LocalDate; toOn: LocalDate };

/** A source of entries: what the actor may see in the period. A module with dates of its own is a line in queries.ts. */
export type Provider = (actor: Actor, span: Span, now: number) => Promise<Entry[]>;

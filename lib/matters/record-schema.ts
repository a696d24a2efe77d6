import { z } from 'zod';
import { parseInstant, parseLocalDate } from '@/lib/rulebook/local-date';

/** PostgreSQL's JSON writes instants as ISO text; they are read as epoch milliseconds. */
export const at = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: `not an instant: ${text}` });
  return z.NEVER;
});
export const on = z.string().transform((text, context) => {
  const date = parseLocalDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: `not a date: ${text}` });
  return z.NEVER;
});
const text = z.string();
const maybe = text.nullable();

const ledgerDay = z.object({
  on,
  weekday: text,
  role: z.enum(['START', 'COUNTED', 'SKIPPED', 'DUE']),
  n: z.number().nullable(),
  reason: text,
  provisional: z.boolean(),
  time: maybe,
});

const duty = z.object({
  rule: text,
  obligor_id: text,
  standing: z.enum(['STATUTORY', 'SOFT', 'ADVISORY']),
  started_at: at,
  due_at: at,
  warn_at: at,
  done_at: at.nullable(),
  late_reason: maybe,
  urgent: z.boolean(),
  provisional: z.boolean(),
  counted: z.array(ledgerDay),
  own_due_on: on.nullable(),
  extensions: z.array(z.object({ days: z.number(), grantedAt: at, fromDueAt: at, removedAt: at.nullable() })),
  pauses: z.array(z.object({ pausedAt: at, resumedAt: at.nullable(), reason: text })),
});

const letter = z.object({
  id: text,
  unit_id: text,
  kind: text,
  number: text,
  title: text,
  issued_at: at,
  issued_by: text,
  withdrawn_at: at.nullable(),
  withdraw_reason: maybe,
});

const receipt = z.object({
  id: text,
  letter_id: maybe,
  unit_id: text,
  arrived_at: at,
  signed_at: at.nullable(),
  signed_by: maybe,
  voided_at: at.nullable(),
});

const file = z.object({
  id: text,
  slot: text,
  name: text,
  sha256: text,
  size: z.number(),
  uploaded_by: text,
  uploaded_at: at,
});

const urge = z.object({ from: text, to: text, words: text, at, person: text });
const order = z.object({
  id: text,
  obligor_id: text,
  orderer: text,
  person: text,
  words: text,
  due_on: on,
  at,
  answer: maybe,
  answered_at: at.nullable(),
  answered_by: maybe,
  ended_at: at.nullable(),
  end_reason: maybe,
  late_reason: maybe,
  number: maybe,
  units: z.array(text),
  /** Who is named, of an order for named people (4-2-5). */
  circle: z.array(text).nullable(),
});

/** An act from the record: who did which command when. `for` names the colleague one acted for. */
const act = z.object({ command: text, at: z.number(), name: text, unit: text, for: maybe, from: maybe });
const contact = z.object({ unit_id: text, name: text, post: text, via: maybe, until: on.nullable() });

/** That a carrier of state secrets went another way; its number and day, nothing of it. */
const carrier = z.object({ id: text, number: text, sent_on: on, unit: text, person: text, at });

const link = z.object({ kind: text, out: z.boolean(), id: text, type: text, number: maybe, title: text, state: text });

/** What every matter's page is made from, whatever its kind. */
export const matterRecordSchema = z.object({
  id: text,
  type: text,
  number: maybe,
  title: text,
  state: text,
  version: z.int(),
  urgent: z.boolean(),
  confidentiality: text,
  flags: z
    .array(text)
    .nullish()
    .transform((flags) => flags ?? []),
  /** Whom the level opens it for: people named, or member units; null where it asks for neither. */
  circle: z.array(text).nullable(),
  owner_unit_id: text,
  opened_at: at,
  closed_at: at.nullable(),
  parties: z.array(z.object({ unitId: text, part: text })),
  units: z.record(text, z.object({ name: text, approval: z.boolean() })),
  duties: z.array(duty),
  letters: z.array(letter),
  receipts: z.array(receipt),
  files: z.array(file),
  urges: z.array(urge),
  orders: z.array(order),
  acts: z.array(act),
  actCount: z.int(),
  contacts: z.array(contact),
  links: z.array(link),
  carriers: z.array(carrier),
  /** Looks at a confidential matter; 0 of any other. */
  viewCount: z.int(),
});

/** A matter of any kind with its cross-cutting rows. Instants in epoch milliseconds, days as LocalDate. */
export type MatterRecord = z.output<typeof matterRecordSchema>;
export type DutyRecord = MatterRecord['duties'][number];

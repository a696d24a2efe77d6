import { z } from 'zod';
import { parseInstant, parseLocalDate } from '@/lib/rulebook/local-date';

/** PostgreSQL's JSON writes instants as ISO text; they are read as epoch milliseconds. */
const at = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  context.addIssue({ code: 'custom', message: `not an instant: ${text}` });
  return z.NEVER;
});
const on = z.string().transform((text, context) => {
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
});

/** An act from the record: who did which command when. `for` names the colleague one acted for. */
const act = z.object({ command: text, at: z.number(), name: text, unit: text, for: maybe });
const contact = z.object({ unit_id: text, name: text, post: text, via: maybe, until: on.nullable() });

/** The transfer's own row, its case and its matter, as one JSON object. */
const core = z.object({
  id: text,
  type: text,
  number: maybe,
  title: text,
  state: text,
  version: z.int(),
  urgent: z.boolean(),
  confidentiality: text,
  opened_at: at,
  closed_at: at.nullable(),
  sender_id: text,
  receiver_id: maybe,
  handler_id: maybe,
  drafter: text,
  approved_by: maybe,
  contact_phone: text,
  reason: text,
  legal_basis: text,
  held_on: on.nullable(),
  other_materials: text,
  late_reason: text,
  return_words: maybe,
  sent_at: at.nullable(),
  signed_at: at.nullable(),
  answered_at: at.nullable(),
  accepted_at: at.nullable(),
  decline_reason: maybe,
  decline_basis: maybe,
  referred_at: at.nullable(),
  refer_words: maybe,
  designated_at: at.nullable(),
  designation_doc: maybe,
  designation_words: maybe,
  decision_kind: z.enum(['PENALTY', 'NO_PENALTY', 'CLOSED']).nullable(),
  decision_on: on.nullable(),
  decision_doc: maybe,
  decision_words: maybe,
  notified_at: at.nullable(),
  party_kind: z.enum(['PERSON', 'ORGANISATION']),
  party_name: text,
  party_id_number: text,
  party_contact: text,
  party_phone: text,
  place: text,
  facts: text,
  source: text,
  found_on: on.nullable(),
  findings: text,
  in_progress: z.boolean(),
  measures: text,
});

export const recordSchema = core.extend({
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
});

/** Everything a transfer's page is made from. Instants in epoch milliseconds, days as LocalDate. */
export type TransferRecord = z.output<typeof recordSchema>;
export type DutyRecord = TransferRecord['duties'][number];

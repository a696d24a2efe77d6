import { z } from 'zod';
import { at, matterRecordSchema, on } from '@/lib/matters/record-schema';

const text = z.string();
const maybe = text.nullable();

/** The shared record with the transfer's own row and its case. */
export const recordSchema = matterRecordSchema.extend({
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

/** Everything a transfer's page is made from. Instants in epoch milliseconds, days as LocalDate. */
export type TransferRecord = z.output<typeof recordSchema>;

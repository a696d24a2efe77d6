import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAudit } from '@/lib/kernel/audit/seal';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { orderSupervision } from '@/lib/supervision/commands';
import { as, done, execute, fingerprint, openPortal, type Portal } from '@/tests/support/portal';
import { transferAt } from '@/tests/support/transfers';

let portal: Portal;
/** Names in the attacks → ids of the matters they are made on. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  portal = await openPortal();
  for (const state of [
    'DRAFT',
    'SENT',
    'SIGNED',
    'DECLINED',
    'REFERRED',
    'DESIGNATED',
    'ACCEPTED',
    'CLOSED',
  ] as const) {
    ids[state] = await transferAt(state);
  }
  const order = { id: ids.SIGNED, unitId: 'ziran', words: '抓紧', dueOn: '2026-03-05' };
  await done(execute(orderSupervision, await as('bangong'), order));
  ids.person = (await as('zhzf')).personId;
  ids.admin = (await as('xitong')).personId;
  while ((await sealAudit()) > 0);
}, 120_000);
afterAll(() => portal.close());

const DENIED = /permission denied/;
const at = (state: string) => `(SELECT id FROM matter WHERE id = '{${state}}')`;
const transfer = (set: string, state: string) => `UPDATE case_transfer SET ${set} WHERE id = ${at(state)}`;
const matter = (set: string, state: string) =>
  `UPDATE matter SET ${set}, version = version + 1 WHERE id = ${at(state)}`;

/** A fresh draft matter and its transfer, with one column more. */
const newTransfer = (column: string, value: string) =>
  `INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES (gen_random_uuid(), 'transfer', 'forged', 'zhzf', 'DRAFT');
   INSERT INTO case_transfer (id, case_id, sender_id, drafter_id, drafter, ${column})
   SELECT id, gen_random_uuid(), 'zhzf', '{person}', 'x', ${value} FROM matter WHERE title = 'forged'`;

/** What an attacker holding the application's own database account tries, and how the database says no. */
const ATTACKS: [title: string, sql: string, answer: RegExp][] = [
  ['rewriting the record', `UPDATE audit_entry SET line = '{}'`, DENIED],
  ['deleting from the record', 'DELETE FROM audit_entry', DENIED],
  ['emptying the record', 'TRUNCATE audit_entry', DENIED],
  ['rewriting a seal', `UPDATE audit_seal SET seal = ''`, DENIED],
  ['deleting a seal', 'DELETE FROM audit_seal', DENIED],
  ['emptying the seals', 'TRUNCATE audit_seal CASCADE', DENIED],
  ['forging a seal', `INSERT INTO audit_seal (position, entry_id, seal) VALUES (999999, 1, '')`, DENIED],
  ['hiding the unsealed tail', 'DELETE FROM audit_tail', DENIED],
  ['switching the guards off', 'ALTER TABLE audit_entry DISABLE TRIGGER ALL', /must be owner/],
  ['switching triggers off for a session', `SET session_replication_role = 'replica'`, DENIED],
  ['adding a step to the procedure', `INSERT INTO procedure_step VALUES ('transfer', 'SIGNED', 'DRAFT')`, DENIED],
  [
    'claiming a migration',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', 'x')`,
    DENIED,
  ],
  ['deleting a matter', `DELETE FROM matter WHERE id = ${at('DRAFT')}`, DENIED],
  ['emptying the matters', 'TRUNCATE matter CASCADE', DENIED],
  ['a state jump', matter(`state = 'CLOSED'`, 'SENT'), /no step from SENT to CLOSED/],
  ['going back from a signed transfer', matter(`state = 'DRAFT'`, 'SIGNED'), /no step from SIGNED to DRAFT/],
  ['reopening a closed matter', matter(`state = 'ACCEPTED'`, 'CLOSED'), /no step from CLOSED/],
  ['a change without a new version', `UPDATE matter SET title = 'x' WHERE id = ${at('DRAFT')}`, /version must grow/],
  ['giving a matter to another unit', matter(`owner_unit_id = 'ziran'`, 'DRAFT'), /fixed/],
  ['deleting a party', 'DELETE FROM matter_party', DENIED],
  ['rewriting a party', `UPDATE matter_party SET unit_id = 'fagai' WHERE matter_id = ${at('SENT')}`, /only its end/],
  [
    'reviving a past part',
    `UPDATE matter_party SET until = now() WHERE matter_id = ${at('DESIGNATED')}; UPDATE matter_party SET until = NULL WHERE matter_id = ${at('DESIGNATED')}`,
    /only its end/,
  ],
  [
    'an end that the matter has not had on its party',
    `UPDATE matter_party SET closed_at = now() WHERE matter_id = ${at('SENT')}`,
    /the matter says when it ended/,
  ],
  [
    'a second handler',
    `INSERT INTO matter_party (id, matter_id, unit_id, part) VALUES (gen_random_uuid(), ${at('ACCEPTED')}, 'fagai', 'handler')`,
    /matter_party_one_handler/,
  ],
  ['deleting a duty', 'DELETE FROM duty', DENIED],
  ['undoing an ended duty', `UPDATE duty SET done_at = NULL WHERE done_at IS NOT NULL`, /ended duty never changes/],
  [
    'moving an ended duty',
    `UPDATE duty SET due_at = due_at + interval '9 days' WHERE done_at IS NOT NULL`,
    /ended duty never changes/,
  ],
  [
    'taking an ended duty out of the statutory figures',
    `UPDATE duty SET standing = 'ADVISORY' WHERE done_at IS NOT NULL`,
    /ended duty never changes/,
  ],
  [
    'rewriting the ledger of an ended duty',
    `UPDATE duty SET counted = '[]' WHERE done_at IS NOT NULL`,
    /ended duty never changes/,
  ],
  [
    'explaining a late act afterwards',
    `UPDATE duty SET late_reason = 'x' WHERE done_at IS NOT NULL`,
    /ended duty never changes/,
  ],
  [
    'taking an open duty out of the statutory figures',
    `UPDATE duty SET standing = 'ADVISORY' WHERE matter_id = ${at('SENT')} AND done_at IS NULL`,
    /standing are fixed/,
  ],
  [
    'shifting a duty to another unit',
    `UPDATE duty SET obligor_id = 'fagai' WHERE matter_id = ${at('SENT')}`,
    /never changes|are fixed/,
  ],
  ['another receiver after sending (2-2-7)', transfer(`receiver_id = 'fagai'`, 'SENT'), /never transferred again/],
  [
    'another receiver after signing (2-2-7)',
    transfer(`receiver_id = 'fagai', sent_at = NULL`, 'SIGNED'),
    /never transferred again|signed for/,
  ],
  [
    'another receiver after declining (2-2-7)',
    transfer(`receiver_id = 'fagai', sent_at = NULL`, 'DECLINED'),
    /never transferred again|signed for/,
  ],
  ['erasing the signature to withdraw (2-2-7)', transfer('signed_at = NULL', 'SIGNED'), /signed once/],
  ['withdrawing without the step', transfer('sent_at = NULL', 'SENT'), /only until it is signed/],
  ['moving the day it was sent', transfer(`sent_at = sent_at - interval '9 days'`, 'SENT'), /sent once/],
  ['sending without the step', transfer('sent_at = now()', 'DRAFT'), /sent once/],
  [
    'a second transfer of the same case (2-2-4)',
    `INSERT INTO case_transfer (id, case_id, sender_id, drafter_id, drafter) SELECT ${at('DRAFT')}, case_id, 'zhzf', drafter_id, 'x' FROM case_transfer WHERE id = ${at('DECLINED')}`,
    /case_transfer_(case_id_key|pkey)/,
  ],
  [
    'moving a transfer to another case',
    transfer(`case_id = (SELECT case_id FROM case_transfer WHERE id = '{SENT}')`, 'DRAFT'),
    /case and sender are fixed/,
  ],
  ['a handler without a designation (2-2-7)', transfer(`handler_id = 'fagai'`, 'REFERRED'), /handler/],
  [
    'a designation outside its step (2-2-7)',
    transfer(`handler_id = 'fagai', designated_at = now(), designation_words = 'x'`, 'SENT'),
    /handler is the receiver/,
  ],
  ['another handler after the designation (2-2-7)', transfer(`handler_id = 'fagai'`, 'DESIGNATED'), /made once/],
  ['declining after acceptance', transfer(`decline_reason = 'x', decline_basis = 'x'`, 'ACCEPTED'), /feedback stands/],
  [
    'declining without reasons',
    transfer(`decline_reason = '', decline_basis = ''`, 'SIGNED'),
    /transfer_decline_has_reason/,
  ],
  ['another decision', transfer(`decision_kind = 'CLOSED'`, 'CLOSED'), /decision stands/],
  ['a transfer to oneself', transfer(`receiver_id = sender_id`, 'DRAFT'), /transfer_not_to_itself/],
  [
    'rewriting the facts once sent',
    `UPDATE enforcement_case SET facts = 'x' WHERE id = (SELECT case_id FROM case_transfer WHERE id = '{SENT}')`,
    /facts are fixed/,
  ],
  ['deleting a case', 'DELETE FROM enforcement_case', DENIED],
  ['rewriting a letter', `UPDATE letter SET content = '{}'`, /never changes/],
  ['another number on a letter', `UPDATE letter SET number = 'x' || number`, /never changes/],
  ['deleting a letter', 'DELETE FROM letter', DENIED],
  ['skipping numbers', 'UPDATE letter_sequence SET last = last + 7', /one after the other/],
  ['giving a number twice', 'UPDATE letter_sequence SET last = last - 1', /one after the other/],
  ['beginning a series in its middle', `INSERT INTO letter_sequence VALUES ('山假移', 2026, 500)`, /begins with 1/],
  ['deleting a series', 'DELETE FROM letter_sequence', DENIED],
  ['deleting an attachment', 'DELETE FROM attachment', DENIED],
  ['exchanging a file', `UPDATE attachment SET name = 'x'`, /only its removal/],
  ['deleting a content', 'DELETE FROM blob', DENIED],
  ['rewriting a content', 'UPDATE blob SET size = 1', DENIED],
  ['rewriting a receipt', `UPDATE receipt SET signed_by = 'x' WHERE signed_at IS NOT NULL`, /signed once/],
  ['moving an arrival', `UPDATE receipt SET arrived_at = now()`, /signed once/],
  ['easing an order (1-2-1)', `UPDATE supervision_order SET due_on = due_on + 30`, /only its answer/],
  [
    'answering an order past its step (1-2-1)',
    `UPDATE supervision_order SET answered_at = now(), answer = 'x'`,
    /by their steps/,
  ],
  [
    'an order that begins answered (1-2-1)',
    `INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES (gen_random_uuid(), 'order', 'forged', 'lianxi', 'ISSUED');
     INSERT INTO supervision_order (id, obligor_id, orderer_id, person_id, words, due_on, answer)
     SELECT id, 'ziran', 'lianxi', '{person}', 'x', '2026-03-05', 'x' FROM matter WHERE title = 'forged'`,
    /nothing answered yet/,
  ],
  ['deleting an order (1-2-1)', 'DELETE FROM supervision_order', DENIED],
  [
    'confirming one’s own notice',
    `INSERT INTO calendar_notice (id, year, document_no, off, makeup, proposed_by_id, confirmed_by_id, confirmed_at) VALUES (gen_random_uuid(), 2027, 'x', '{}', '{}', '{admin}', '{admin}', now())`,
    /calendar_notice|proposed first/,
  ],
  [
    'a second administrator’s post',
    `INSERT INTO post_holding (id, person_id, unit_id, post, from_on) VALUES (gen_random_uuid(), '{admin}', 'xinxi', 'AUDITOR', '2026-01-01')`,
    /holds no other post/,
  ],
  [
    'an administrator’s post beside another',
    `INSERT INTO post_holding (id, person_id, unit_id, post, from_on) VALUES (gen_random_uuid(), '{person}', 'zhzf', 'AUDITOR', '2026-01-01')`,
    /holds no other post/,
  ],
  ['deleting a person', 'DELETE FROM person', DENIED],
  ['deleting a post', 'DELETE FROM post_holding', DENIED],
  ['deleting a session', 'DELETE FROM session', DENIED],
  ['making a table', 'CREATE TABLE mine (x int)', DENIED],
  [
    'a matter that begins in its middle (2-2-4)',
    `INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES (gen_random_uuid(), 'transfer', 'x', 'ziran', 'ACCEPTED')`,
    /no matter of type transfer begins as ACCEPTED/,
  ],
  [
    'a matter of a type unknown',
    `INSERT INTO matter (id, type, title, owner_unit_id, state) VALUES (gen_random_uuid(), 'x', 'x', 'ziran', 'DRAFT')`,
    /no matter of type x/,
  ],
  ['a transfer that begins as sent (2-2-4)', newTransfer('sent_at', 'now()'), /nothing has happened yet to a draft/],
  [
    'a transfer that begins as designated (2-2-7)',
    newTransfer('designation_words', `'x'`),
    /nothing has happened yet to a draft/,
  ],
  [
    'a transfer beside the matter’s owner',
    `INSERT INTO case_transfer (id, case_id, sender_id, drafter_id, drafter) VALUES (${at('SENT')}, gen_random_uuid(), 'zhzf', '{person}', 'x')`,
    /begins as its sender's draft/,
  ],
  ['other reasons once sent (2-2-3)', transfer(`reason = 'x'`, 'SENT'), /reasons are fixed/],
  ['another legal basis once signed for', transfer(`legal_basis = 'x'`, 'SIGNED'), /reasons are fixed/],
  ['another day on which it was held (2-2-3)', transfer(`held_on = held_on + 1`, 'DECLINED'), /reasons are fixed/],
  ['taking the urgency away once sent (2-2-3)', transfer('urgent = NOT urgent', 'ACCEPTED'), /reasons are fixed/],
  // The guards look past tables of the caller's own, which PostgreSQL would search first.
  [
    'a step allowed by a temporary table',
    `CREATE TEMP TABLE procedure_step (type text, from_state text, to_state text); INSERT INTO procedure_step VALUES ('transfer', 'SIGNED', 'DRAFT'); ${matter(`state = 'DRAFT'`, 'SIGNED')}`,
    /no step from SIGNED to DRAFT/,
  ],
  [
    'another receiver by a temporary matter (2-2-7)',
    `CREATE TEMP TABLE matter AS SELECT id, 'DRAFT'::text AS state FROM public.matter; UPDATE case_transfer SET sent_at = NULL, receiver_id = 'fagai' WHERE id = ${at('SENT')}`,
    /never transferred again|only until it is signed/,
  ],
  [
    'rewriting sent facts by a temporary transfer',
    `CREATE TEMP TABLE case_transfer (case_id uuid, sent_at timestamptz); UPDATE enforcement_case SET facts = 'x' WHERE id = (SELECT case_id FROM public.case_transfer WHERE id = '{SENT}')`,
    /facts are fixed/,
  ],
  [
    'a second administrator’s post by temporary posts',
    `CREATE TEMP TABLE post_holding AS SELECT * FROM public.post_holding WHERE false; INSERT INTO public.post_holding (id, person_id, unit_id, post, from_on) VALUES (gen_random_uuid(), '{admin}', 'xinxi', 'AUDITOR', '2026-01-01')`,
    /holds no other post/,
  ],
  ['calling a guard', 'SELECT matter_guard()', DENIED],
];

const everything = async () => ({
  ...(await fingerprint()),
  ...(
    await db().$queryRaw<object[]>`
    SELECT (SELECT md5(string_agg(line, '' ORDER BY id)) FROM audit_entry) AS entries,
      (SELECT md5(string_agg(seal, '' ORDER BY position)) FROM audit_seal) AS seals, (SELECT count(*)::int FROM audit_tail) AS tail`
  )[0],
});

describe('the application’s own database account', () => {
  it.each(ATTACKS)('is refused %s, and nothing changes', async (_title, sql, answer) => {
    const before = await everything();
    const attack = sql.replace(/\{(\w+)\}/g, (whole, name: string) => ids[name] ?? whole);
    await expect(withClient(portal.appUrl, (client) => client.query(attack))).rejects.toThrow(answer);
    expect(await everything()).toEqual(before);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAudit } from '@/lib/kernel/audit/seal';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { transferLetter } from '@/lib/transfers/letters/transfer';
import { type FilesPortal, openFilesPortal } from '@/tests/support/files-portal';
import { sampleFacts } from '@/tests/support/letter-samples';

let portal: FilesPortal;
const sha256 = 'a'.repeat(64);

beforeAll(async () => {
  portal = await openFilesPortal();
  const { actor } = await portal.signIn('zhzf');
  const matterId = await portal.draft(actor);
  const by = { matterId, unitId: 'zhzf' };
  await db().blob.create({ data: { sha256, size: 1, mediaType: 'text/plain' } });
  const file = { slot: '2-3-2', name: 'a.txt', sha256, size: 1, mediaType: 'text/plain' };
  await db().attachment.create({ data: { ...by, ...file, uploadedById: actor.personId, uploadedBy: actor.name } });
  const content = transferLetter(sampleFacts) as unknown as object;
  const { openedAt } = await db().matter.findUniqueOrThrow({ where: { id: matterId } });
  const number = { kind: 'transfer', number: '山综执移〔2026〕1号', year: 2026, sequence: 1, title: '移交函', content };
  await db().letter.create({
    data: { id: randomUUID(), ...by, ...number, issuedAt: openedAt, issuedById: actor.personId },
  });
  await sealAudit();
});
afterAll(() => portal.close());

const refused = async (url: string, sql: string) =>
  withClient(url, (client) =>
    client.query(sql).then(
      () => 'done',
      (error: Error) => error.message,
    ),
  );

/** What the application's own account must not be able to do, whatever its code tries. */
const ATTACKS = [
  "UPDATE audit_entry SET line = '{}'",
  'DELETE FROM audit_entry',
  'TRUNCATE audit_entry',
  "UPDATE audit_seal SET seal = ''",
  'DELETE FROM audit_seal',
  "INSERT INTO audit_seal (position, entry_id, seal) VALUES (99, 99, '')",
  'DELETE FROM audit_tail',
  'INSERT INTO audit_tail (entry_id) VALUES (1)',
  'DELETE FROM attachment',
  "UPDATE attachment SET sha256 = repeat('b', 64)",
  "UPDATE attachment SET name = 'b.txt'",
  'UPDATE attachment SET matter_id = gen_random_uuid()',
  'DELETE FROM blob',
  'UPDATE blob SET size = 2',
  'DELETE FROM letter',
  "UPDATE letter SET number = 'x'",
  "UPDATE letter SET content = '{}'",
  'TRUNCATE letter CASCADE',
  'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
  'DROP TRIGGER audit_entry_append_only ON audit_entry',
  "SET session_replication_role = 'replica'",
];

describe('the database repeats the rules', () => {
  it.each(ATTACKS)('the application may not: %s', async (sql) => {
    expect(await refused(portal.database.appUrl, sql)).toMatch(
      /permission denied|append-only|only its removal|never changes|must be owner/,
    );
  });

  it.each(["UPDATE audit_entry SET line = '{}'", 'DELETE FROM audit_seal', 'TRUNCATE audit_entry'])(
    'not even the owner, while the triggers stand: %s',
    async (sql) => expect(await refused(portal.database.url, sql)).toContain('append-only'),
  );

  it('a removal is recorded once and never undone', async () => {
    const { appUrl } = portal.database;
    expect(await refused(appUrl, "UPDATE attachment SET removed_at = now(), remove_reason = '传错'")).toBe('done');
    expect(await refused(appUrl, 'UPDATE attachment SET removed_at = NULL')).toContain('only its removal');
  });
});

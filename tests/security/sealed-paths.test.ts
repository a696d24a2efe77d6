import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAudit } from '@/lib/kernel/audit/export';
import { sealAudit } from '@/lib/kernel/audit/seal';
import { verify } from '@/lib/kernel/audit/verify.mjs';
import { accountProblem } from '@/lib/kernel/boot';
import { db } from '@/lib/kernel/db/client';
import { withClient } from '@/lib/launch/connection.mjs';
import { openPortal, type Portal } from '@/tests/support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

const owner = (sql: string) => withClient(portal.ownerUrl, (client) => client.query(sql));

describe('the application’s own database account', () => {
  it('cannot have entries sealed into a table of its own', async () => {
    const line = '{"command":"test.write","result":"DONE","at":"2026-03-02T09:00:00"}';
    await withClient(portal.appUrl, async (client) => {
      await client.query('CREATE TEMP TABLE audit_seal (position bigint, entry_id bigint, seal text)');
      await client.query('CREATE TEMP TABLE audit_tail (entry_id bigint)');
      await client.query(
        `INSERT INTO audit_entry (line, hash, command, result, at) VALUES ('${line}', '', '', '', '')`,
      );
      expect((await client.query('SELECT * FROM pg_temp.audit_tail')).rows).toEqual([]);
      await client.query('SELECT seal_audit()');
      expect((await client.query('SELECT * FROM pg_temp.audit_seal')).rows).toEqual([]);
    });
    while ((await sealAudit()) > 0);
    const lost = await db().$queryRaw`
      SELECT id FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)`;
    expect(lost).toEqual([]);
  });

  it('meets no guard that searches temporary tables first, and none that it may call', async () => {
    const open = await db().$queryRaw`
      SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
        AND ((p.prosecdef OR p.prorettype = 'trigger'::regtype)
            AND NOT coalesce(p.proconfig @> ARRAY['search_path=pg_catalog, public, pg_temp'], false)
          OR p.prorettype = 'trigger'::regtype AND has_function_privilege('portal_app', p.oid, 'EXECUTE'))`;
    expect(open).toEqual([]);
  });

  it('may run the portal, and no longer once it may rewrite the record', async () => {
    expect(await accountProblem()).toBeNull();
    await owner('GRANT UPDATE ON audit_entry TO portal_app');
    expect(await accountProblem()).toMatch(/portal_app of DATABASE_URL[\s\S]*MIGRATION_DATABASE_URL/);
    await owner('REVOKE UPDATE ON audit_entry FROM portal_app');
    expect(await accountProblem()).toBeNull();
  });
});

describe('an entry that was slipped past the seals', () => {
  it('is in the export, and the verifier names it', async () => {
    const line = '{"command":"test.write"}';
    await owner(`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_fill;
      INSERT INTO audit_entry (line, hash, command, result, at) VALUES ('${line}', encode(sha256('${line}'), 'hex'), 'test.write', 'DONE', '');
      ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_fill`);
    const lines: string[] = [];
    for await (const one of exportAudit(portal.appUrl)) lines.push(one.trimEnd());
    const verdict = await verify(lines, new Map());
    expect(verdict).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^entry \d+: recorded, but neither sealed nor waiting/),
    });
  });
});

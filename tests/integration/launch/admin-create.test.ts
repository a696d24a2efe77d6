import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/lib/launch/connection.mjs';
import { UNITS } from '@/lib/units/register';
import { type TestDatabase, testDatabase } from '@/tests/support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** `npm run admin:create` with the settings of a real installation that left FILES_DIR unset. */
function run(args: string[], more: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  const env = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'test' as const,
    DATABASE_URL: database.appUrl,
    AUTH_SECRET: 'q7Zr0vN3kLx8TfWm2YhJd5BsUe9PcGa1',
    ...more,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['lib/launch/run.mjs', 'lib/launch/admin-create.ts', ...args],
      { env },
      (error, out, err) => resolve({ code: error ? 1 : 0, out, err }),
    );
  });
}

const rows = (sql: string): Promise<Record<string, unknown>[]> =>
  withClient(database.url, async (client) => (await client.query(sql)).rows);

const FIRST = ['--system', 'wang:王一', '--security', 'zhao:赵二', '--audit', 'qian:钱三'];

describe('npm run admin:create', () => {
  it('refuses a unit that is not the district’s and leaves nothing behind', async () => {
    const { code, err } = await run(['--unit', '某公司', ...FIRST]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('区大数据中心') });
    expect(await rows('SELECT id FROM unit')).toEqual([]);
  });

  it('enters the register and three administrators whose passwords open only their own change', async () => {
    const { code, out, err } = await run(['--unit', '区大数据中心', ...FIRST]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      out
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split('\t')[0]),
    ).toEqual(['wang', 'zhao', 'qian']);
    const units = await rows('SELECT name FROM unit ORDER BY rank');
    expect(units.map((unit) => unit.name)).toEqual(UNITS.map((unit) => unit.name));
    expect(
      await rows(`SELECT p.account, p.password_issued AS issued, h.post::text, h.unit_id AS unit
        FROM person p JOIN post_holding h ON h.person_id = p.id ORDER BY h.post`),
    ).toEqual([
      { account: 'wang', issued: true, post: 'SYSTEM_ADMIN', unit: 'xinxi' },
      { account: 'zhao', issued: true, post: 'SECURITY_ADMIN', unit: 'xinxi' },
      { account: 'qian', issued: true, post: 'AUDITOR', unit: 'xinxi' },
    ]);
  });

  it('makes administrators once, and gives a new password only with the owner’s address', async () => {
    expect(await run(['--unit', '区大数据中心', ...FIRST])).toMatchObject({ code: 1 });
    const hash = async () => (await rows(`SELECT password_hash FROM person WHERE account = 'zhao'`))[0]?.password_hash;
    const before = await hash();
    const refused = await run(['--reset', 'zhao']);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('MIGRATION_DATABASE_URL') });
    expect(await hash()).toBe(before);
    const { code, out } = await run(['--reset', 'zhao'], { MIGRATION_DATABASE_URL: database.url });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^zhao\t\S{16,}\n/) });
    expect(await hash()).not.toBe(before);
  });
});

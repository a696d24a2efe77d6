import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '@/lib/launch/connection.mjs';
import { migrate, pendingMigrations } from '@/lib/launch/migrate.mjs';
import { emptyDatabase, type TestDatabase } from '@/tests/support/database';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
});

afterEach(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

const rows = (sql: string): Promise<Record<string, unknown>[]> =>
  withClient(database.url, async (client) => (await client.query(sql)).rows);

const pending = (): Promise<string[]> => pendingMigrations(rows, folder);

describe('the migration runner', () => {
  it('applies files in the order of their names, and each only once', async () => {
    write('2_fill', 'insert into unit values (1)');
    write('1_make', 'create table unit (id int primary key)');
    expect(await migrate(database.url, { folder })).toEqual(['1_make', '2_fill']);
    write('3_more', 'insert into unit values (2)');
    expect(await pending()).toEqual(['3_more']);
    expect(await migrate(database.url, { folder })).toEqual(['3_more']);
    expect(await pending()).toEqual([]);
    expect(await rows('select count(*)::int as n from unit')).toEqual([{ n: 2 }]);
  });

  it('refuses a file that was edited after it was applied', async () => {
    write('1_make', 'create table unit (id int)');
    await migrate(database.url, { folder });
    write('1_make', 'create table unit (id bigint)');
    await expect(migrate(database.url, { folder })).rejects.toThrow('1_make was edited');
    await expect(pending()).rejects.toThrow('1_make was edited');
  });

  it('refuses to go on when an applied file is missing', async () => {
    write('1_make', 'create table unit (id int)');
    await migrate(database.url, { folder });
    fs.rmSync(path.join(folder, '1_make'), { recursive: true });
    await expect(migrate(database.url, { folder })).rejects.toThrow('1_make was applied, but its file is missing');
  });

  it('refuses a migration that another tool began and never finished', async () => {
    write('1_make', 'create table unit (id int)');
    await migrate(database.url, { folder });
    await rows('update _prisma_migrations set finished_at = null');
    await expect(migrate(database.url, { folder })).rejects.toThrow('never finished');
  });

  it('keeps nothing of a file whose last statement fails, and applies it once mended', async () => {
    write('1_make', 'create table unit (id int); insert into unit values (1); select 1/0');
    await expect(migrate(database.url, { folder })).rejects.toThrow('migration 1_make: division by zero');
    expect(await rows("select to_regclass('unit') as unit")).toEqual([{ unit: null }]);
    write('1_make', 'create table unit (id int)');
    expect(await migrate(database.url, { folder })).toEqual(['1_make']);
  });

  it('applies each file once when several runners start together', async () => {
    write('1_make', 'create table unit (id int)');
    write('2_fill', 'insert into unit values (1)');
    const runs = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url, { folder })));
    expect(runs.flat().sort()).toEqual(['1_make', '2_fill']);
    expect(await rows('select count(*)::int as n from unit')).toEqual([{ n: 1 }]);
  });

  it('starts a file again from nothing after the runner was killed in its middle', async () => {
    write('1_make', 'create table unit (id int)');
    write('2_hang', 'insert into unit values (1); select pg_advisory_lock(7)');
    await withClient(database.url, async (holder) => {
      await holder.query('select pg_advisory_lock(7)');
      const runner = startRunner();
      await waitingForLock();
      runner.kill('SIGKILL');
      await holder.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
    });
    expect(await rows('select count(*)::int as n from unit')).toEqual([{ n: 0 }]);
    expect(await migrate(database.url, { folder })).toEqual(['2_hang']);
    expect(await rows('select count(*)::int as n from unit')).toEqual([{ n: 1 }]);
  });
});

function startRunner(): ReturnType<typeof execFile> {
  const code = `import('${path.resolve('lib/launch/migrate.mjs')}').then((m) => m.migrate(process.argv[1], { folder: process.argv[2] }))`;
  return execFile(process.execPath, ['-e', code, database.url, folder], () => undefined);
}

/** Resolves when a backend of this database waits for an advisory lock. */
async function waitingForLock(): Promise<void> {
  await expect
    .poll(() => rows("select from pg_locks where locktype = 'advisory' and not granted"), { timeout: 20_000 })
    .toHaveLength(1);
}

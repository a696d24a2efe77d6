import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withClient } from './connection.mjs';

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */
/** @typedef {(sql: string) => Promise<Record<string, unknown>[]>} Query */

const folderOfMigrations = 'prisma/migrations';
/** Any constant will do, as long as every runner takes the same lock. */
const lockKey = 20211300;

/** Prisma's own table, column by column, so that `prisma migrate deploy` and this runner can take turns. */
const bookkeeping = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/** Roles belong to the whole server, so two databases migrating at once may both try to create it. */
const applicationRole = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'portal_app') then create role portal_app nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$;
  grant usage on schema public to portal_app;
  grant select on _prisma_migrations to portal_app`;

/**
 * Brings the database to head: one transaction per file, in the order of their names, one runner at a time.
 * @param {string} url the owner's address (CREATE on the schema; CREATEROLE only while role portal_app is missing)
 * @param {{ folder?: string, onApply?: (name: string) => void }} [options]
 * @returns {Promise<string[]>} names applied now
 * @throws when a file was edited or removed after it was applied, or when its SQL fails (nothing of it stays)
 */
export async function migrate(url, { folder = folderOfMigrations, onApply = () => undefined } = {}) {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]); // let go with the connection
    await client.query(`${bookkeeping};${applicationRole}`);
    const pending = await pendingOf(async (sql) => (await client.query(sql)).rows, folder);
    for (const migration of pending) {
      onApply(migration.name);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  });
}

/**
 * The names of migrations in the folder that the database has not yet; empty means head.
 * @param {Query} query
 * @param {string} [folder]
 * @returns {Promise<string[]>}
 * @throws as `migrate` does when folder and database contradict each other
 */
export async function pendingMigrations(query, folder = folderOfMigrations) {
  return (await pendingOf(query, folder)).map((migration) => migration.name);
}

/**
 * @param {Query} query
 * @param {string} folder
 * @returns {Promise<Migration[]>}
 */
async function pendingOf(query, folder) {
  const files = migrationsIn(folder);
  const rows = await query(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  );
  for (const { migration_name: name, checksum, finished_at: finishedAt } of rows) {
    const file = files.find((migration) => migration.name === name);
    if (file === undefined) throw new Error(`migration ${name} was applied, but its file is missing`);
    if (finishedAt === null) throw new Error(`migration ${name} was begun by another tool and never finished`);
    if (file.checksum !== checksum) throw new Error(`migration ${name} was edited after it was applied`);
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return files.filter((migration) => !applied.has(migration.name));
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/**
 * @param {string} folder
 * @returns {Migration[]} in the order they are applied
 */
function migrationsIn(folder) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = entries.map((entry) => entry.name).sort();
  return names.map((name) => {
    const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

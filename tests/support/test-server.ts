import fs from 'node:fs';
import path from 'node:path';
import { withClient } from '@/lib/launch/connection.mjs';
import { migrate } from '@/lib/launch/migrate.mjs';
import { ensureAccounts } from '@/lib/launch/portal-database.mjs';
import { ensureServer, stopServer } from '@/lib/launch/postgres.mjs';
import { isAlive } from '@/lib/launch/process.mjs';
import { dataFolder } from '@/lib/launch/project.mjs';

/** A PostgreSQL for one run of tests: addresses without a database name, and the migrated template's name. */
export type TestServer = { superuser: string; owner: string; app: string; template: string; run: string };

export type RunningServer = { server: TestServer; close: () => Promise<void> };

const shelf = () => path.join(dataFolder(), 'test');

/**
 * Starts an embedded server in DATA_DIR/test/<process id>, without durability, or uses TEST_DATABASE_URL (a
 * superuser's). Makes one migrated template database from which each test file's own is copied.
 */
export async function startTestServer(): Promise<RunningServer> {
  const given = process.env.TEST_DATABASE_URL;
  const running = given ? await onGivenServer(given) : await startEmbedded();
  await makeTemplate(running.server);
  return running;
}

async function startEmbedded(): Promise<RunningServer> {
  await sweep();
  const home = path.join(shelf(), String(process.pid));
  const embedded = await ensureServer({ home, disposable: true });
  await ensureAccounts(embedded);
  const [superuser, owner, app] = (['postgres', 'portal_owner', 'portal_app'] as const).map((role) =>
    embedded.url(role, '').slice(0, -1),
  ) as [string, string, string];
  const server = { superuser, owner, app, template: 'portal_template', run: 't' };
  return { server, close: () => discard(home) };
}

/** On a given server everything we make carries the process id, and goes again at the end. */
async function onGivenServer(given: string): Promise<RunningServer> {
  const run = `portal_test_${process.pid}`;
  const superuser = given.replace(/\/[^/]*$/, '');
  const password = `test_${process.pid}`;
  await withClient(`${superuser}/postgres`, async (client) => {
    for (const role of ['portal_owner', 'portal_app']) {
      const known = await client.query('select from pg_roles where rolname = $1', [role]);
      await client.query(`${known.rowCount ? 'alter' : 'create'} role ${role} login password '${password}'`);
    }
  });
  const as = (role: string) => Object.assign(new URL(superuser), { username: role, password }).href.replace(/\/$/, '');
  const server = { superuser, owner: as('portal_owner'), app: as('portal_app'), template: `${run}_template`, run };
  return { server, close: () => dropAll(server) };
}

async function makeTemplate({ superuser, owner, template }: TestServer): Promise<void> {
  await withClient(`${superuser}/postgres`, (client) =>
    client.query(`create database ${template} owner portal_owner template template0 encoding 'UTF8' locale 'C.UTF-8'`),
  );
  await migrate(`${owner}/${template}`);
}

async function dropAll({ superuser, run }: TestServer): Promise<void> {
  await withClient(`${superuser}/postgres`, async (client) => {
    const found = await client.query('select datname from pg_database where starts_with(datname, $1)', [run]);
    for (const { datname } of found.rows) await client.query(`drop database "${datname}" with (force)`);
  });
}

/** Stops and removes what runs that were killed left behind. */
async function sweep(): Promise<void> {
  if (!fs.existsSync(shelf())) return;
  const left = fs.readdirSync(shelf()).filter((entry) => /^\d+$/.test(entry) && !isAlive(Number(entry), 'node'));
  for (const entry of left) await discard(path.join(shelf(), entry));
}

async function discard(home: string): Promise<void> {
  await stopServer(home);
  fs.rmSync(home, { recursive: true, force: true });
}

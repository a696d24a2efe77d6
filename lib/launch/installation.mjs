import fs from 'node:fs';
import { withClient } from './connection.mjs';
import { migrate } from './migrate.mjs';
import { ensureAccounts, ensureDatabase } from './portal-database.mjs';
import { ensureServer, stopServer, watchServer } from './postgres.mjs';
import { dataFolder, step } from './project.mjs';
import { secretsOf } from './secrets.mjs';
import { runTypeScript } from './typescript.mjs';

/**
 * What the web server runs on: its settings, whether it shows the demonstration, and how to stop what we started.
 * @typedef {{ env: NodeJS.ProcessEnv, demo: boolean, close: () => Promise<void> }} Installation
 */

const seed = 'prisma/seed/seed.ts';

/**
 * Makes the database ready. Without DATABASE_URL that is an embedded server with the demonstration story; with it,
 * the office's own PostgreSQL, where we only migrate and no demonstration data or account ever goes.
 * @param {NodeJS.ProcessEnv} given the shell's environment and `.env`
 * @param {string} [home] data folder of the embedded server
 * @returns {Promise<Installation>}
 */
export async function openInstallation(given, home = dataFolder()) {
  return given.DATABASE_URL ? openOwn(given, home) : openEmbedded(given, home);
}

/**
 * @param {NodeJS.ProcessEnv} given
 * @param {string} home
 * @returns {Promise<Installation>}
 */
async function openOwn({ MIGRATION_DATABASE_URL: owner, ...given }, home) {
  await migrateAloud(owner ?? given.DATABASE_URL ?? '');
  const env = { FILES_DIR: `${home}/files`, NEXTAUTH_URL: given.APP_ORIGIN, ...given, DEMO: '' };
  return { env, demo: false, close: async () => undefined };
}

/**
 * @param {NodeJS.ProcessEnv} given
 * @param {string} home
 * @returns {Promise<Installation>}
 */
async function openEmbedded(given, home) {
  step('Starting the embedded PostgreSQL');
  const server = await ensureServer({ home });
  const unwatch = watchServer(server);
  const close = () => unwatch().then(() => stopServer(home));
  try {
    await ensureAccounts(server);
    await ensureDatabase(server, 'portal');
    const owner = server.url('portal_owner', 'portal');
    await migrateAloud(owner);
    const env = embeddedSettings(given, home, server.url('portal_app', 'portal'));
    await seedOnce(owner, env);
    return { env, demo: true, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * What a build needs to know before the database is ready: the key that goes into it.
 * @param {NodeJS.ProcessEnv} given the shell's environment and `.env`
 * @param {string} [home] data folder of the embedded server
 * @returns {NodeJS.ProcessEnv}
 */
export function buildSettings(given, home = dataFolder()) {
  if (given.DATABASE_URL) return given;
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secretsOf(home).serverActionsKey, ...given };
}

/**
 * @param {NodeJS.ProcessEnv} given
 * @param {string} home
 * @param {string} url
 * @returns {NodeJS.ProcessEnv}
 */
function embeddedSettings(given, home, url) {
  const origin = given.APP_ORIGIN ?? `http://localhost:${given.PORT ?? 3000}`;
  return {
    AUTH_SECRET: secretsOf(home).authSecret,
    FILES_DIR: `${home}/files`,
    NEXTAUTH_URL: origin,
    ...buildSettings(given, home),
    APP_ORIGIN: origin,
    DATABASE_URL: url,
    MIGRATION_DATABASE_URL: undefined,
    DEMO: '1',
  };
}

/** @param {string} url */
async function migrateAloud(url) {
  const applied = await migrate(url, { onApply: (name) => step(`Applying migration ${name}`) });
  if (applied.length > 0) step(`Database brought to head (${applied.length} migrations)`);
}

/**
 * Loads the demonstration story once. A note in the database's own description, written after the whole story is in,
 * tells a loaded database from one whose loading was cut off.
 * @param {string} url the owner's
 * @param {NodeJS.ProcessEnv} env
 */
export async function seedOnce(url, env) {
  if (!fs.existsSync(seed)) return;
  const seeded = await withClient(url, async (client) => {
    const found = await client.query(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = current_database()`,
    );
    return found.rows[0]?.note === 'seeded';
  });
  if (seeded) return;
  step('Loading the demonstration story');
  const code = await runTypeScript(seed, [], { ...env, DATABASE_URL: url, MIGRATION_DATABASE_URL: url });
  if (code !== 0) throw new Error('the demonstration story could not be loaded');
  await withClient(url, (client) =>
    client.query(`do $$ begin execute format('comment on database %I is %L', current_database(), 'seeded'); end $$`),
  );
}

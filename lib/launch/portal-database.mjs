import { withClient } from './connection.mjs';
import { secretsOf } from './secrets.mjs';

/** @typedef {import('./postgres.mjs').Server} Server */

/**
 * The two accounts of an embedded server: the owner changes the schema, the application only works in it.
 * @param {Server} server
 */
export async function ensureAccounts(server) {
  const { owner, app } = secretsOf(server.home);
  await asSuperuser(server, async (client) => {
    for (const [name, password] of [
      ['portal_owner', owner],
      ['portal_app', app],
    ]) {
      const known = await client.query('select from pg_roles where rolname = $1', [name]);
      if (known.rowCount === 0) await client.query(`create role ${name} login password '${password}'`);
    }
  });
}

/**
 * Creates a database of the portal's owner unless it is there.
 * @param {Server} server
 * @param {string} name
 * @param {string} [template]
 */
export async function ensureDatabase(server, name, template = 'template1') {
  await asSuperuser(server, async (client) => {
    const known = await client.query('select from pg_database where datname = $1', [name]);
    if (known.rowCount) return;
    const options = `owner portal_owner template ${client.escapeIdentifier(template)}`;
    await client.query(`create database ${client.escapeIdentifier(name)} ${options}`);
  });
}

/**
 * Removes a database and whoever is still connected to it.
 * @param {Server} server
 * @param {string} name
 */
export async function dropDatabase(server, name) {
  await asSuperuser(server, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}

/**
 * @param {Server} server
 * @param {(client: import('pg').Client) => Promise<unknown>} work
 */
const asSuperuser = (server, work) => withClient(server.url('postgres', 'postgres'), work);

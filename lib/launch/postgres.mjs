import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from './connection.mjs';
import { anyFreePort, isFree } from './port.mjs';
import { postgresBinaries, runAsServer, serverAccount } from './postgres-binaries.mjs';
import { isAlive } from './process.mjs';
import { secretsOf } from './secrets.mjs';

/**
 * A running embedded server. `started` tells whether this call started it; `url` gives the address of a database for
 * one of its three accounts.
 * @typedef {'postgres' | 'portal_owner' | 'portal_app'} Role
 * @typedef {{ home: string, port: number, started: boolean, url: (role: Role, database: string) => string }} Server
 */

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'Asia/Shanghai'
log_timezone = 'Asia/Shanghai'
`;
/** Nothing survives a power cut with these: for databases that are thrown away. */
const throwaway = `
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
`;
/** How long a killed server's children may hold its memory, and how long recovery may take, in milliseconds. */
const patience = 60_000;

/** @param {string} home */
const clusterOf = (home) => path.join(home, 'pg');

/**
 * Makes sure the embedded server of a data folder runs: creates it, adopts it alive, or starts it again.
 * @param {{ home: string, disposable?: boolean, port?: number }} options folder; `disposable` trades durability for
 *   speed; `port` when it must come back at this one
 * @returns {Promise<Server>}
 * @throws when it cannot be made or does not answer within a minute; the message ends with its log
 */
export async function ensureServer({ home, disposable = false, port: fixed }) {
  const secrets = secretsOf(home);
  const { initdb, pg_ctl } = await postgresBinaries();
  const cluster = clusterOf(home);
  if (!fs.existsSync(path.join(cluster, 'portal-ready'))) create(initdb, home, secrets.superuser, disposable);
  const adopted = livePort(cluster);
  const port = adopted ?? (await start(pg_ctl, cluster, fixed));
  const passwords = { postgres: secrets.superuser, portal_owner: secrets.owner, portal_app: secrets.app };
  const url = (/** @type {Role} */ role, /** @type {string} */ database) =>
    `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  await answering(url('postgres', 'postgres'));
  return { home, port, started: adopted === undefined, url };
}

/**
 * Stops the server of a data folder: open transactions are rolled back, committed ones are kept.
 * @param {string} home
 */
export async function stopServer(home) {
  const { pg_ctl } = await postgresBinaries();
  if (livePort(clusterOf(home)) === undefined) return;
  const done = runAsServer(pg_ctl, ['-D', clusterOf(home), '-w', '-m', 'fast', 'stop']);
  if (!done.ok) throw new Error(`PostgreSQL did not stop: ${done.output}`);
}

/**
 * Brings a server back at the same port whenever its process is gone (killed, out of memory), within seconds.
 * @param {Server} server
 * @returns {() => Promise<void>} ends the watch; afterwards the server may be stopped
 */
export function watchServer({ home, port }) {
  const ending = new AbortController();
  const pause = () => wait(500, undefined, { signal: ending.signal }).catch(() => undefined);
  const watching = (async () => {
    for (await pause(); !ending.signal.aborted; await pause()) {
      if (serverStatus(home)) continue;
      process.stderr.write('PostgreSQL is gone: starting it again\n');
      await ensureServer({ home, port }).catch((error) => process.stderr.write(`${error.message}\n`));
    }
  })();
  return () => {
    ending.abort();
    return watching;
  };
}

/**
 * @param {string} home
 * @returns {{ port: number } | undefined} undefined when no server runs there
 */
export function serverStatus(home) {
  const port = livePort(clusterOf(home));
  return port === undefined ? undefined : { port };
}

/**
 * @param {string} initdb
 * @param {string} home
 * @param {string} password
 * @param {boolean} disposable
 */
function create(initdb, home, password, disposable) {
  const cluster = clusterOf(home);
  const passwordFile = path.join(home, `initdb-password-${process.pid}`);
  fs.rmSync(cluster, { recursive: true, force: true }); // a half-made cluster: the ready mark comes last
  fs.mkdirSync(cluster, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = serverAccount();
  if (uid !== undefined && gid !== undefined) {
    for (const entry of [cluster, passwordFile]) fs.chownSync(entry, uid, gid);
  }
  const format = ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', ...(disposable ? ['--no-sync'] : [])];
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const done = runAsServer(initdb, ['-D', cluster, ...access, ...format]);
  fs.rmSync(passwordFile);
  if (!done.ok) throw new Error(`initdb failed: ${done.output}`);
  fs.appendFileSync(path.join(cluster, 'postgresql.conf'), disposable ? settings + throwaway : settings);
  fs.writeFileSync(path.join(cluster, 'portal-ready'), '');
}

/**
 * @param {string} pg_ctl
 * @param {string} cluster
 * @param {number} [fixed]
 * @returns {Promise<number>} the port
 */
async function start(pg_ctl, cluster, fixed) {
  const log = path.join(cluster, 'server.log');
  for (let tried = 0; ; tried += 1) {
    const port = fixed ?? (await freePort(cluster, tried));
    const done = runAsServer(pg_ctl, ['-D', cluster, '-w', '-t', '60', '-l', log, '-o', `-p ${port}`, 'start']);
    if (done.ok) {
      fs.writeFileSync(path.join(cluster, 'portal-port'), String(port));
      return port;
    }
    // After kill -9 the old children hold the shared memory for a moment; a taken port gets another number.
    if (tried === 9) throw new Error(`PostgreSQL did not start: ${done.output}\n${tail(log)}`);
    await wait(500);
  }
}

/**
 * The port of a living server, from its pid file. After a crash the file may name a process that is something else.
 * @param {string} cluster
 * @returns {number | undefined}
 */
function livePort(cluster) {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  if (isAlive(Number(lines[0]), cluster)) return Number(lines[3]);
  fs.rmSync(file, { force: true });
  return undefined;
}

/**
 * PORTAL_PG_PORT, else the port of the last start, else any free one.
 * @param {string} cluster
 * @param {number} tried earlier attempts: after two the remembered port is given up
 * @returns {Promise<number>}
 */
async function freePort(cluster, tried) {
  const memory = path.join(cluster, 'portal-port');
  const remembered = fs.existsSync(memory) ? fs.readFileSync(memory, 'utf8') : '0';
  const wanted = Number(process.env.PORTAL_PG_PORT ?? remembered);
  if (tried < 3 && wanted > 0 && (await isFree(wanted, '127.0.0.1'))) return wanted;
  return anyFreePort();
}

/**
 * Waits until the server accepts a connection: an adopted one may still be recovering.
 * @param {string} url
 */
async function answering(url) {
  for (let waited = 0; ; waited += 200) {
    try {
      return await withClient(url, (client) => client.query('select 1'));
    } catch (cause) {
      if (waited >= patience) throw new Error('PostgreSQL does not answer', { cause });
    }
    await wait(200);
  }
}

/** @param {string} log */
const tail = (log) => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').slice(-15).join('\n') : '');

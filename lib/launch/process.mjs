import fs from 'node:fs';
import path from 'node:path';

/**
 * Whether a process lives and is what we think: after a crash its number may belong to something else.
 * @param {number} pid
 * @param {string} word part of its command line
 */
export function isAlive(pid, word) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const command = `/proc/${pid}/cmdline`;
  return !fs.existsSync(command) || fs.readFileSync(command, 'utf8').includes(word);
}

/**
 * Lets one launcher at a time work on a data folder: another one's exit would stop the database under the first.
 * @param {string} home
 * @returns {() => void} gives the folder free again
 * @throws when another launcher has it
 */
export function claim(home) {
  const file = path.join(home, 'launcher.pid');
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (holder !== process.pid && isAlive(holder, 'lib/launch/')) {
    throw new Error(`the portal already runs on ${home} (process ${holder}): stop it, or give another DATA_DIR`);
  }
  fs.writeFileSync(file, String(process.pid));
  return () => fs.rmSync(file, { force: true });
}

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

/** The project's folder; every launch script works from here, wherever it was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * An absolute path inside the project.
 * @param {string[]} parts
 */
export const at = (...parts) => path.resolve(root, ...parts);

/** The folder of the embedded database, its secrets and the uploaded files (DATA_DIR, default `.data`). */
export const dataFolder = () => at(process.env.DATA_DIR ?? '.data');

/**
 * Tells the person waiting what happens now. Goes to stderr: stdout belongs to the command's own answer.
 * @param {string} text
 */
export const step = (text) => process.stderr.write(`› ${text}\n`);

/** Enters the project's folder and reads `.env`; what the shell already set wins, what is left empty counts as unset. */
export function enterProject() {
  process.chdir(root);
  if (!fs.existsSync('.env')) return;
  for (const [name, value] of Object.entries(parseEnv(fs.readFileSync('.env', 'utf8')))) {
    if (value) process.env[name] ??= value;
  }
}

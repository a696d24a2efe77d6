import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Every file under the given paths, sorted; paths that do not exist are left out.
 * @param {string[]} paths files or folders
 * @param {(file: string) => boolean} [keep]
 * @returns {string[]}
 */
export function filesUnder(paths, keep = () => true) {
  return paths
    .filter((entry) => fs.existsSync(entry))
    .flatMap((entry) => {
      if (!fs.statSync(entry).isDirectory()) return [entry];
      const found = fs.readdirSync(entry, { recursive: true, withFileTypes: true });
      return found.filter((file) => file.isFile()).map((file) => path.join(file.parentPath ?? file.path, file.name));
    })
    .filter(keep)
    .sort();
}

/**
 * SHA-256 over names and contents, so that a renamed or edited file gives another value.
 * @param {string[]} files
 * @param {string[]} [extra] further text that the result depends on
 */
export function hashOf(files, extra = []) {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * True when the mark left by `writeMark` still names this hash.
 * @param {string} mark file
 * @param {string} hash
 */
export const isMarked = (mark, hash) => fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === hash;

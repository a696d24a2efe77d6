import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A source file: path from the project's root, text, and what it imports. */
export type Source = { path: string; text: string; imports: Import[] };

/** An import: the path from the root of a file of ours without its extension, or a package's name. */
export type Import = { target: string; typeOnly: boolean };

const IMPORT = /(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"\n]+)['"]/g;

/** The imports of a text that stands at a path. `import { type A }` alone counts as a value import: it runs the module. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((found) => {
    const given = found[3] ?? found[4] ?? '';
    const own = given.startsWith('@/') ? given.slice(2) : path.posix.join(path.posix.dirname(file), given);
    const target = given.startsWith('@/') || given.startsWith('.') ? own.replace(/\.(ts|tsx|mjs)$/, '') : given;
    return { target, typeOnly: found[2] !== undefined };
  });
}

/** A source made of a path and a text, for planted violations. */
export const planted = (file: string, text: string): Source => ({ path: file, text, imports: importsOf(file, text) });

/** Every TypeScript file (and .mjs) below the folders, generated code apart; or the files themselves. */
export function sources(...places: string[]): Source[] {
  return places
    .flatMap((place) => filesBelow(place))
    .map((file) => planted(file, fs.readFileSync(path.join(ROOT, file), 'utf8')));
}

/** Every source below a folder, from the project's root. */
export function filesBelow(place: string, kind = /\.(ts|tsx|mjs)$/): string[] {
  const whole = path.join(ROOT, place);
  if (!fs.existsSync(whole)) return [];
  if (fs.statSync(whole).isFile()) return [place];
  return fs
    .readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kind.test(entry.name))
    .map((entry) => path.posix.join(place, path.relative(whole, entry.parentPath), entry.name))
    .filter((file) => !file.includes('/generated/'))
    .sort();
}

/** A file's text by its path from the root, or null. */
export function readIfThere(file: string): string | null {
  const whole = path.join(ROOT, file);
  return fs.existsSync(whole) ? fs.readFileSync(whole, 'utf8') : null;
}

import { createHash } from 'node:crypto';

/** A parsed line of an export. */
export type Exported = { position: number | null; entryId: number; line: string; hash: string; seal: string | null };

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads an export's lines, the last one left out. */
export function readExport(text: string): Exported[] {
  return text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Exported);
}

/** Writes entries as an export, with a last line that fits them: what whoever forges an export would do too. */
export function writeExport(entries: readonly Exported[]): string[] {
  const lines = entries.map(({ position, entryId, line, hash, seal }) =>
    JSON.stringify({ position, entryId, line, hash, seal }),
  );
  const sealed = entries.filter((entry) => entry.position !== null).length;
  const whole = sha256(lines.map((line) => `${line}\n`).join(''));
  return [...lines, JSON.stringify({ end: true, sealed, unsealed: entries.length - sealed, sha256: whole })];
}

/** Numbers and chains entries anew from a place on, as whoever rules the database could. */
export function rechained(entries: readonly Exported[]): Exported[] {
  let seal = '0'.repeat(64);
  let position = 0;
  return entries.map((entry) => {
    if (entry.position === null) return entry;
    const hash = sha256(entry.line);
    position += 1;
    seal = sha256(seal + hash);
    return { ...entry, position, hash, seal };
  });
}

import { randomBytes } from 'node:crypto';

/**
 * A UUID of version 7 that begins with an instant (epoch milliseconds): ids of matters sort as they were opened, which
 * lists, search and indexes rely on.
 */
export function idAt(at: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The least id that may begin with an instant (epoch milliseconds): ids of that instant and later ones follow it. */
export function firstIdAt(at: number): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

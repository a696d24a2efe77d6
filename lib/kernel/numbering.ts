import 'server-only';
import type { Tx } from './db/client';

/** A document number and what it is made of. */
export type DocumentNumber = { number: string; sequence: number; year: number };

/**
 * The next number of a series, e.g. prefix 山综执移, year 2026 → 山综执移〔2026〕5号. Taken in the caller's transaction:
 * a rollback gives it back, so numbers have no gaps; nothing else ever does, so none is used twice.
 */
export async function nextNumber(tx: Tx, prefix: string, year: number): Promise<DocumentNumber> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO letter_sequence AS s (prefix, year, last) VALUES (${prefix}, ${year}, 1)
    ON CONFLICT (prefix, year) DO UPDATE SET last = s.last + 1
    RETURNING last`;
  const sequence = rows[0]?.last;
  if (!sequence) throw new Error(`no number for ${prefix} ${year}`);
  return { number: `${prefix}〔${year}〕${sequence}号`, sequence, year };
}

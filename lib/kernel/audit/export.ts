import { createHash } from 'node:crypto';
import pg from 'pg';

type Row = {
  position: string | null;
  entry_id: string;
  line: string;
  hash: string;
  seal: string | null;
  kind: keyof Exported;
};

const BATCH = 2000;

/**
 * The chain by position, then the entries nobody has sealed yet, then those that are neither sealed nor waiting, of
 * which there must be none: one snapshot, read through a cursor.
 */
const CURSOR = `
  DECLARE audit_export NO SCROLL CURSOR FOR
    SELECT * FROM (
      SELECT s.position, e.id AS entry_id, e.line, e.hash, s.seal, 'sealed' AS kind FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
      ORDER BY s.position) sealed
    UNION ALL
    SELECT * FROM (
      SELECT NULL::bigint, e.id, e.line, e.hash, NULL::text, 'unsealed' FROM audit_tail t JOIN audit_entry e ON e.id = t.entry_id
      ORDER BY e.id) tail
    UNION ALL
    SELECT * FROM (
      SELECT NULL::bigint, e.id, e.line, e.hash, '', 'lost' FROM audit_entry e
      WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id) AND NOT EXISTS (SELECT FROM audit_tail t WHERE t.entry_id = e.id)
      ORDER BY e.id) lost`;

/** What an export held; `lost` entries are neither sealed nor waiting to be. */
export type Exported = { sealed: number; unsealed: number; lost: number };

/**
 * Yields the whole record as lines of JSON for `verify.mjs`: {position, entryId, line, hash, seal} in the order of the
 * chain, the unsealed tail with position and seal null, lost entries with an empty seal, and last {end, sealed,
 * unsealed, sha256} over all lines before it. The database sees one read-only snapshot; memory stays flat.
 */
export async function* exportAudit(databaseUrl: string): AsyncGenerator<string, Exported> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'portal-audit-export' });
  const digest = createHash('sha256');
  const counts = { sealed: 0, unsealed: 0, lost: 0 };
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(CURSOR);
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${BATCH} FROM audit_export`);
      if (rows.length === 0) break;
      for (const row of rows) {
        counts[row.kind] += 1;
        const line = exportLine(row);
        digest.update(line);
        yield line;
      }
    }
    const { sealed, unsealed } = counts;
    yield `${JSON.stringify({ end: true, sealed, unsealed, sha256: digest.digest('hex') })}\n`;
    return counts;
  } finally {
    await client.end();
  }
}

function exportLine({ position, entry_id, line, hash, seal }: Row): string {
  const place = position === null ? null : Number(position);
  return `${JSON.stringify({ position: place, entryId: Number(entry_id), line, hash, seal })}\n`;
}

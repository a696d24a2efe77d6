import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withClient } from '@/lib/launch/connection.mjs';
import { shanghaiDate } from '@/lib/rulebook/local-date';
import { record } from '../audit/record';
import { sealSoon } from '../audit/seal';
import { currentMoment, moment } from '../calendar';
import { db } from '../db/client';
import { env } from '../env';
import { log } from '../log';
import { type BlobStore, fileStore } from './store';

/** What a verification found: contents looked at, and the SHA-256 of those lost or no longer what they were. */
export type BlobFindings = { checked: number; missing: string[]; changed: string[] };

/** Reads every stored content again and compares it with its row. Findings are logged as errors. */
export async function verifyBlobs(store: BlobStore = fileStore()): Promise<BlobFindings> {
  const findings: BlobFindings = { checked: 0, missing: [], changed: [] };
  let after = '';
  for (;;) {
    const rows = await db().blob.findMany({ where: { sha256: { gt: after } }, orderBy: { sha256: 'asc' }, take: 500 });
    for (const { sha256 } of rows) {
      findings.checked += 1;
      if (!(await store.stat(sha256))) findings.missing.push(sha256);
      else if ((await hashOf(store, sha256)) !== sha256) findings.changed.push(sha256);
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.sha256;
  }
  const { missing, changed } = findings;
  if (missing.length + changed.length > 0)
    log().error({ missing: named(missing), changed: named(changed) }, 'files: lost or changed on disk');
  return findings;
}

/** A content that cannot be read is no longer what it was. */
async function hashOf(store: BlobStore, sha256: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await store.open(sha256)) hash.update(chunk);
  } catch (error) {
    log().error({ error, sha256 }, 'files: cannot be read');
    return '';
  }
  return hash.digest('hex');
}

/** A verification as the record has it: the lists are cut, the counts are whole. */
export type Verification = { at: number; checked: number; lost: number; altered: number; sha256s: string[] };

const COMMAND = 'files.verify';
const NAMED = 100;
const named = (sha256s: readonly string[]) => sha256s.slice(0, NAMED);

const outcome = z.object({
  checked: z.int(),
  lost: z.int(),
  altered: z.int(),
  missing: z.array(z.string()),
  changed: z.array(z.string()),
});
const entry = z.object({ instant: z.number(), after: outcome });

/** The last verification on the record, by whichever process; null before the first. */
export async function lastVerification(): Promise<Verification | null> {
  const rows = await db().$queryRaw<{ line: string }[]>`
    SELECT line FROM audit_entry WHERE command = 'files.verify' ORDER BY id DESC LIMIT 1`;
  if (!rows[0]) return null;
  const { instant, after } = entry.parse(JSON.parse(rows[0].line));
  const { missing, changed, ...counts } = after;
  return { at: instant, ...counts, sha256s: [...missing, ...changed] };
}

/** One verifier at a time, whatever the number of processes; let go with the connection. */
const LOCK = 72707372;

/**
 * Verifies the stored contents once a calendar day, by one process of all, and enters the outcome in the record.
 * Returns the findings, or null when it was done today already or is being done.
 */
export async function verifyDaily(store: BlobStore = fileStore()): Promise<BlobFindings | null> {
  return withClient(env().DATABASE_URL, async (client) => {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
    if (!rows[0]?.mine || !(await isDue())) return null;
    const findings = await verifyBlobs(store);
    await enter(findings);
    return findings;
  });
}

async function isDue(): Promise<boolean> {
  const [last, { now }] = await Promise.all([lastVerification(), currentMoment()]);
  return last === null || shanghaiDate(last.at) < shanghaiDate(now);
}

async function enter({ checked, missing, changed }: BlobFindings): Promise<void> {
  const [lost, altered] = [missing.length, changed.length];
  await db().$transaction(async (tx) => {
    const { now } = await moment(tx);
    await record(tx, {
      at: now,
      actor: null,
      as: null,
      command: COMMAND,
      result: 'DONE',
      requestId: randomUUID(),
      words:
        lost + altered ? `核对 ${checked} 份，丢失 ${lost} 份，损坏 ${altered} 份` : `核对 ${checked} 份，全部完好`,
      after: { checked, lost, altered, missing: named(missing), changed: named(changed) },
    });
  });
  sealSoon();
}

import 'server-only';
import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { db } from '../db/client';
import { env } from '../env';
import { log } from '../log';

/** A point of the chain kept outside the database: position, its seal, the instant it was written (epoch milliseconds). */
export type Anchor = { position: number; seal: string; at: number };

/** UNCHANGED: the chain has not grown · WRITTEN · BROKEN: the chain no longer holds the last anchor, none is written. */
export type Anchoring = 'UNCHANGED' | 'WRITTEN' | 'BROKEN';

const anchorSchema = z.strictObject({ position: z.int(), seal: z.string(), at: z.number() });

/**
 * Writes the head of the chain to `anchors.jsonl` under ANCHOR_DIR, outside the reach of who owns the database.
 * Whoever recomputes the chain or cuts its end must also get at this file, so keep it on another machine.
 */
export async function anchorHead(folder: string = env().ANCHOR_DIR): Promise<Anchoring> {
  const file = path.join(folder, 'anchors.jsonl');
  const last = await lastAnchor(file);
  const rows = await db().$queryRaw<Anchor[]>`
    SELECT position::float8 AS position, seal, (extract(epoch FROM date_trunc('milliseconds', clock_timestamp())) * 1000)::float8 AS at
    FROM audit_seal ORDER BY audit_seal.position DESC LIMIT 1`;
  const head = rows[0];
  if (last && !(await holds(last))) {
    log().error({ anchor: last }, 'audit: the chain does not hold its last anchor; export and verify it');
    return 'BROKEN';
  }
  if (!head || (last && head.position <= last.position)) return 'UNCHANGED';
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await append(file, `${JSON.stringify({ position: head.position, seal: head.seal, at: Math.round(head.at) })}\n`);
  return 'WRITTEN';
}

async function lastAnchor(file: string): Promise<Anchor | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  return line === '' ? null : anchorSchema.parse(JSON.parse(line));
}

async function holds({ position, seal }: Anchor): Promise<boolean> {
  const found = await db().auditSeal.findUnique({ where: { position: BigInt(position) }, select: { seal: true } });
  return found?.seal === seal;
}

async function append(file: string, line: string): Promise<void> {
  await appendFile(file, line, { mode: 0o600 });
  const handle = await open(file, 'r');
  await handle.sync().finally(() => handle.close());
}

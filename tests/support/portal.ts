import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Actor } from '@/lib/kernel/actor';
import { sealAudit } from '@/lib/kernel/audit/seal';
import type { Command } from '@/lib/kernel/command';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import type { Outcome } from '@/lib/kernel/errors';
import { replayAt } from '@/lib/kernel/replay';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { parseInstant } from '@/lib/rulebook/local-date';
import { seedFoundation } from '@/prisma/seed/foundation';
import { testDatabase } from './database';

/** A portal of one test file: a database with units, people and posts, and nothing in it yet. */
export type Portal = { ownerUrl: string; appUrl: string; close: () => Promise<void> };

/** Opens it; call once per file, in beforeAll, and `close` in afterAll. */
export async function openPortal(): Promise<Portal> {
  const database = await testDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-files-'));
  process.env.DATABASE_URL = database.appUrl;
  process.env.AUTH_SECRET = createHash('sha256').update(folder).digest('base64');
  process.env.FILES_DIR = folder;
  process.env.SIGN_INS_PER_MINUTE = '100000';
  await seedFoundation();
  const close = async () => {
    await sealAudit();
    await closeDatabase();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { ownerUrl: database.url, appUrl: database.appUrl, close };
}

/** The actor of a fresh session of the account, read as every request reads it; null when the session opens nothing. */
export async function sessionOf(account: string): Promise<Actor | null> {
  const person = await db().person.findUniqueOrThrow({ where: { account }, select: { id: true } });
  const id = createHash('sha256').update(randomUUID()).digest('hex');
  await db().$executeRaw`
    INSERT INTO session (id, person_id, expires_at) VALUES (${id}, ${person.id}::uuid, now() + interval '1 hour')`;
  return actorOfSession(id);
}

/** The same, for accounts that must be able to sign in. */
export async function as(account: string): Promise<Actor> {
  const actor = await sessionOf(account);
  if (!actor) throw new Error(`${account} cannot sign in`);
  return actor;
}

/** An instant from Shanghai's wall clock: '2026-03-02T09:00'. */
export function instant(text: string): number {
  const at = parseInstant(`${text}:00+08:00`);
  if (at === null) throw new Error(`no instant: ${text}`);
  return at;
}

/** Executes a command as the actor at the instant of Shanghai's wall clock, as a form would. */
export function execute<Result>(
  command: Command<Result>,
  actor: Actor | null,
  input: unknown,
  given: { at?: string; key?: string } = {},
): Promise<Outcome<Result>> {
  const request = { actor, requestId: randomUUID(), key: given.key ?? null };
  return replayAt(instant(given.at ?? '2026-03-02T09:00'), () => command.execute(request, input));
}

/** The result of a command that must not be refused. */
export async function done<Result>(outcome: Promise<Outcome<Result>>): Promise<Result> {
  const answer = await outcome;
  if (answer.refused) throw new Error(`${answer.code} ${answer.message} ${JSON.stringify(answer.fields ?? {})}`);
  return answer.result;
}

const HASH = `SELECT table_name AS name, query_to_xml(format(
    'SELECT count(*) AS n, coalesce(md5(string_agg(md5(t::text), '''' ORDER BY md5(t::text))), '''') AS h FROM %I t', table_name
  ), false, true, '')::text AS content
  FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'audit%'
    AND table_name NOT IN ('_prisma_migrations', 'session', 'sign_in_window') ORDER BY table_name`;

/** What every table but the record and the sessions holds, as a fingerprint per table. */
export async function fingerprint(): Promise<Record<string, string>> {
  const rows = await db().$queryRawUnsafe<{ name: string; content: string }[]>(HASH);
  return Object.fromEntries(rows.map((row) => [row.name, row.content]));
}

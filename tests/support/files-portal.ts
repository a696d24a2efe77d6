import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import type { Actor } from '@/lib/kernel/actor';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { sessionId } from '@/lib/kernel/session/authenticate';
import { cookieName } from '@/lib/kernel/session/options';
import { clockNow, timestampOf } from '@/lib/kernel/today';
import { createTransfer } from '@/lib/transfers/commands';
import { seedFoundation } from '@/prisma/seed/foundation';
import { type TestDatabase, testDatabase } from './database';
import { requestScope } from './request-scope';

export const ORIGIN = 'http://portal.test';

/** A portal of one test file: its database, its folder of files, and people who can sign in. */
export type FilesPortal = {
  database: TestDatabase;
  files: string;
  signIn: (account: string) => Promise<{ actor: Actor; cookie: string }>;
  draft: (actor: Actor, fields?: Partial<Record<keyof typeof EMPTY, string>>) => Promise<string>;
  close: () => Promise<void>;
};

/** Opens the portal; call before anything reads a setting. */
export async function openFilesPortal(): Promise<FilesPortal> {
  const database = await testDatabase();
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-files-'));
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    APP_ORIGIN: ORIGIN,
    FILES_DIR: files,
    ANCHOR_DIR: path.join(files, 'anchors'),
    MAX_UPLOAD_MB: '21',
    LOG_LEVEL: 'silent',
  });
  await seedFoundation();
  const close = async () => {
    await closeDatabase();
    await database.close();
    fs.rmSync(files, { recursive: true, force: true });
  };
  return { database, files, signIn, draft, close };
}

async function signIn(account: string): Promise<{ actor: Actor; cookie: string }> {
  const token = randomBytes(32).toString('hex');
  const person = await db().person.findUniqueOrThrow({ where: { account }, select: { id: true } });
  const expiresAt = timestampOf(clockNow() + 3_600_000);
  await db().session.create({ data: { id: sessionId(token), personId: person.id, expiresAt } });
  const actor = await actorOfSession(sessionId(token));
  if (!actor) throw new Error(`${account} cannot sign in`);
  const jwt = await encode({ token: { sid: token }, secret: process.env.AUTH_SECRET ?? '' });
  return { actor, cookie: `${cookieName()}=${jwt}` };
}

const EMPTY = {
  title: '演示案由',
  partyKind: 'ORGANISATION',
  partyName: '',
  partyIdNumber: '',
  partyContact: '',
  partyPhone: '',
  place: '',
  facts: '',
  source: '',
  foundOn: '',
  findings: '',
  measures: '',
  receiverId: '',
  reason: '',
  legalBasis: '',
  heldOn: '',
  contactPhone: '',
  otherMaterials: '',
};

/** A draft of the actor's unit, empty but for its title and what is given. Answers the matter's id. */
async function draft(actor: Actor, fields: Partial<Record<keyof typeof EMPTY, string>> = {}): Promise<string> {
  const outcome = await createTransfer.execute({ actor, requestId: 'test' }, { ...EMPTY, ...fields });
  if (outcome.refused) throw new Error(outcome.message);
  return (outcome.result as { id: string }).id;
}

/** Runs a route's handler as the web server would for this request. */
export function asked<T>(request: Request, handler: (request: Request) => Promise<T>): Promise<T> {
  return requestScope.run(request.headers, () => handler(request));
}

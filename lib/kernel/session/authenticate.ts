import 'server-only';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { record } from '../audit/record';
import { sealSoon } from '../audit/seal';
import { moment } from '../calendar';
import { db } from '../db/client';
import { env } from '../env';

/** Why a sign-in failed; unknown accounts and wrong passwords look the same. */
export type SignInFailure = 'WRONG' | 'LOCKED' | 'BUSY';
export type SignIn = { token: string } | { failure: SignInFailure };

export type Caller = { address: string | null; userAgent: string | null; requestId: string };

const ATTEMPTS = 5;

/** argon2id, 19 MiB, two passes: what a password is stored as. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

/** What stands in the session table for a token: its SHA-256, so that a copy of the table opens nothing. */
export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether the password is the one whose hash is stored. */
export function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}

/** What an account's name may be made of; nothing else is looked for, since PostgreSQL could not even read it. */
const ACCOUNT = /^[^\p{Cc}\p{Cs}]{1,100}$/u;

let decoy: Promise<string> | undefined;

/**
 * Checks account and password and opens a session. Every attempt is counted before the password is looked at, so
 * parallel guesses share the limit of five; then the account is locked for fifteen minutes.
 */
export async function signIn(account: string, password: string, caller: Caller): Promise<SignIn> {
  if (!(await withinWindow(caller.address))) return { failure: 'BUSY' };
  const select = { id: true, passwordHash: true, disabledAt: true } as const;
  const person = ACCOUNT.test(account) ? await db().person.findUnique({ where: { account }, select }) : null;
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const allowed = person && !person.disabledAt ? await countAttempt(person.id) : false;
  const right = await verify(allowed && person ? person.passwordHash : await decoy, password);
  if (person && allowed && right) return { token: await openSession(person.id, caller) };
  await refused(person?.id ?? null, caller);
  return { failure: person && !person.disabledAt && !allowed ? 'LOCKED' : 'WRONG' };
}

/**
 * Counts an attempt at the person's password; false when the account is locked. Attempts count together as long as
 * each follows the one before within fifteen minutes.
 */
export async function countAttempt(personId: string): Promise<boolean> {
  const counted = await db().$executeRaw`
    UPDATE person SET
      failed_attempts = CASE WHEN locked_until IS NULL AND last_failed_at > now() - interval '15 minutes' THEN failed_attempts + 1 ELSE 1 END,
      locked_until = CASE WHEN locked_until IS NULL AND last_failed_at > now() - interval '15 minutes' AND failed_attempts + 1 >= ${ATTEMPTS}
        THEN now() + interval '15 minutes' END,
      last_failed_at = now()
    WHERE id = ${personId}::uuid AND (locked_until IS NULL OR locked_until <= now())`;
  return counted === 1;
}

async function openSession(personId: string, caller: Caller): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db().$transaction(async (tx) => {
    await tx.person.update({
      where: { id: personId },
      data: { failedAttempts: 0, lastFailedAt: null, lockedUntil: null },
      select: { id: true },
    });
    await tx.$executeRaw`
      INSERT INTO session (id, person_id, expires_at, address, user_agent)
      VALUES (${sessionId(token)}, ${personId}::uuid, now() + make_interval(hours => ${env().SESSION_HOURS}), ${caller.address}, ${caller.userAgent})`;
    await note(tx, personId, 'session.signIn', 'DONE', caller);
  });
  sealSoon();
  return token;
}

async function refused(personId: string | null, caller: Caller): Promise<void> {
  await db().$transaction((tx) => note(tx, personId, 'session.signIn', 'REFUSED', caller));
  sealSoon();
}

type Tx = Parameters<typeof record>[0];

async function note(
  tx: Tx,
  personId: string | null,
  command: string,
  result: 'DONE' | 'REFUSED',
  caller: Caller,
): Promise<void> {
  const { now } = await moment(tx);
  const person = personId
    ? await tx.person.findUnique({
        where: { id: personId },
        select: { account: true, name: true, unitId: true, unit: { select: { name: true } } },
      })
    : null;
  const actor = person && {
    personId: personId ?? '',
    account: person.account,
    name: person.name,
    unitId: person.unitId,
    unitName: person.unit.name,
    posts: [],
    sessionId: '',
    address: caller.address,
  };
  await record(tx, { at: now, actor, as: null, command, result, requestId: caller.requestId });
}

/** At most so many attempts a minute from one address, counted in the database for all instances. */
async function withinWindow(address: string | null): Promise<boolean> {
  const rows = await db().$queryRaw<{ attempts: number }[]>`
    INSERT INTO sign_in_window AS w (address, minute, attempts) VALUES (${address ?? 'unknown'}, date_trunc('minute', now()), 1)
    ON CONFLICT (address, minute) DO UPDATE SET attempts = w.attempts + 1 RETURNING attempts`;
  return (rows[0]?.attempts ?? 0) <= env().SIGN_INS_PER_MINUTE;
}

/** Ends a session and records who left; its cookie is worthless from this moment. A session that has ended stays as it is. */
export async function endSession(id: string, reason: string, requestId: string = randomUUID()): Promise<void> {
  await db().$transaction(async (tx) => {
    const [ended] = await tx.$queryRaw<{ personId: string; address: string | null }[]>`
      UPDATE session SET ended_at = now(), end_reason = ${reason} WHERE id = ${id} AND ended_at IS NULL
      RETURNING person_id::text AS "personId", address`;
    if (!ended) return;
    await note(tx, ended.personId, 'session.signOut', 'DONE', { address: ended.address, userAgent: null, requestId });
  });
  sealSoon();
}

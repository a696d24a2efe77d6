import { createHash, randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { env } from '@/lib/kernel/env';
import { actorOfSession } from '@/lib/kernel/session/actor';
import { cookieName } from '@/lib/kernel/session/options';

/** Opens a session as signing in does, without the password: the actor, and the cookie a browser would send. */
export async function signedIn(account: string): Promise<{ actor: Actor; cookie: string }> {
  const person = await db().person.findUniqueOrThrow({ where: { account }, select: { id: true } });
  const sid = randomBytes(32).toString('base64url');
  const id = createHash('sha256').update(sid).digest('hex');
  await db().$executeRaw`
    INSERT INTO session (id, person_id, expires_at) VALUES (${id}, ${person.id}::uuid, now() + interval '10 hours')`;
  const actor = await actorOfSession(id);
  if (!actor) throw new Error(`${account} cannot sign in`);
  return { actor, cookie: `${cookieName()}=${await encode({ token: { sid }, secret: env().AUTH_SECRET })}` };
}

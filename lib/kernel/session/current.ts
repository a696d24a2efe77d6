import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Actor } from '../actor';
import { env } from '../env';
import { can, type PermissionName } from '../permissions';
import { actorOfSession } from './actor';
import { sessionId } from './authenticate';
import { cookieName } from './options';

/** The signed-in person by the session's row, or null. Read once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookie = (await cookies()).get(cookieName())?.value;
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof token?.sid === 'string' ? actorOfSession(sessionId(token.sid)) : null;
});

/** The signed-in person; everybody else is led to the entrance. For pages. */
export async function requireActor(permission?: PermissionName): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(`/sign-in?to=${encodeURIComponent((await headers()).get('x-path') ?? '/')}`);
  if (actor.passwordIssued && !((await headers()).get('x-path') ?? '').startsWith('/me')) redirect('/me');
  if (permission && !can(actor, permission)) redirect(`/forbidden?need=${permission}`);
  return actor;
}

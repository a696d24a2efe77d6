'use server';
import { createHash, randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { NextRequest } from 'next/server';
import { env } from '@/lib/kernel/env';
import { type FormState, fromOwnPages, requestId } from '@/lib/kernel/serve';
import { endSession } from '@/lib/kernel/session/authenticate';
import { currentActor } from '@/lib/kernel/session/current';
import { cookieName, csrfCookieName } from '@/lib/kernel/session/options';
import { signInMessage } from './labels';
import { handleAuth } from './next-auth';

/** 登录: goes through next-auth's credentials endpoint, with a CSRF token made for this one request. */
export async function enter(_previous: FormState, data: FormData): Promise<FormState> {
  const account = String(data.get('account') ?? '').trim();
  const password = String(data.get('password') ?? '');
  const fields: Record<string, string[]> = {};
  if (!account) fields.account = ['请填写账号'];
  if (!password) fields.password = ['请填写密码'];
  const values = { account, to: String(data.get('to') ?? '') };
  if (Object.keys(fields).length) return { status: 'refused', message: '请填写账号和密码', fields, values };
  if (!(await fromOwnPages())) return { status: 'refused', message: signInMessage('FOREIGN'), values };
  const failure = await throughNextAuth(account, password);
  if (failure)
    return {
      status: 'refused',
      message: signInMessage(failure),
      fields: { account: [signInMessage(failure)] },
      values,
    };
  redirect(ownPath(values.to));
}

/** Only a path of this portal, never another site. */
function ownPath(to: string): string {
  return /^\/(?![/\\])/.test(to) ? to : '/';
}

async function throughNextAuth(account: string, password: string): Promise<string | null> {
  const token = randomBytes(32).toString('hex');
  const proof = createHash('sha256').update(`${token}${env().AUTH_SECRET}`).digest('hex');
  const jar = await cookies();
  jar.set(csrfCookieName(), `${token}|${proof}`, { path: '/', httpOnly: true, sameSite: 'lax' });
  const passed = new Headers(await headers());
  passed.set('content-type', 'application/json');
  passed.delete('content-length');
  const request = new NextRequest(`${env().APP_ORIGIN}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: passed,
    body: JSON.stringify({ csrfToken: token, account, password, callbackUrl: '/', json: 'true' }),
  });
  const response = await handleAuth(request, { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) });
  jar.delete(csrfCookieName());
  const given = response.headers.getSetCookie().find((line) => line.startsWith(`${cookieName()}=`));
  const value = given?.slice(cookieName().length + 1).split(';')[0];
  if (value) {
    jar.set(cookieName(), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: cookieName().startsWith('__Secure-'),
    });
    return null;
  }
  const body = (await response.json().catch(() => ({}))) as { url?: string };
  return body.url ? (new URL(body.url, env().APP_ORIGIN).searchParams.get('error') ?? 'WRONG') : 'WRONG';
}

/** 退出: the session's row ends, its cookie goes. */
export async function leave(): Promise<void> {
  if (!(await fromOwnPages())) return;
  const actor = await currentActor();
  if (actor) await endSession(actor.sessionId, 'SIGNED_OUT', await requestId());
  (await cookies()).delete(cookieName());
  redirect('/sign-in');
}

import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '../env';
import { endSession, sessionId, signIn } from './authenticate';

/** The session cookie's name: `__Secure-` wherever the portal is served over TLS. */
export function cookieName(): string {
  return `${secure() ? '__Secure-' : ''}next-auth.session-token`;
}

/** The name of next-auth's CSRF cookie. */
export function csrfCookieName(): string {
  return `${secure() ? '__Host-' : ''}next-auth.csrf-token`;
}

/** Whether the portal's own address is TLS. */
export function secure(): boolean {
  return env().APP_ORIGIN.startsWith('https:');
}

/**
 * next-auth's settings. Its token carries a random session token and nothing else: who that is and what they may do
 * is read from the session's row on every request.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: secure(),
    session: { strategy: 'jwt', maxAge: env().SESSION_HOURS * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { account: { label: '账号' }, password: { label: '密码', type: 'password' } },
        authorize: async (given, request) => {
          const header = (name: string) => String(request.headers?.[name] ?? '') || null;
          const answer = await signIn(given?.account.trim() ?? '', given?.password ?? '', {
            address: header('x-forwarded-for')?.split(',')[0]?.trim() ?? null,
            userAgent: header('user-agent')?.slice(0, 200) ?? null,
            requestId: header('x-request-id') ?? crypto.randomUUID(),
          });
          // A lock is not told apart from a wrong password: it would tell that the account exists.
          if ('failure' in answer) throw new Error(answer.failure === 'LOCKED' ? 'WRONG' : answer.failure);
          return { id: answer.token };
        },
      }),
    ],
    // Signing out by next-auth's own address ends the row too, not only the cookie.
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(sessionId(token.sid), 'SIGNED_OUT');
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

import type { Refusal } from '@/lib/kernel/errors';

/** HTTP status of a refusal. */
export const STATUS: Readonly<Record<Refusal['code'], number>> = {
  SIGNED_OUT: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  RULE: 422,
  STALE: 409,
  LIMIT: 413,
};

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** A JSON answer that nobody else may keep. */
export function jsonAnswer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: PRIVATE });
}

const HERE = 'http://portal.invalid';

/** A refusal of a GET: JSON for programs, the words alone for whoever followed a link. */
export function refusedAnswer(request: Request, { code, message }: Refusal): Response {
  if (!request.headers.get('accept')?.includes('text/html')) return jsonAnswer(STATUS[code], { message });
  const headers = { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' };
  if (code !== 'SIGNED_OUT') return new Response(message, { status: STATUS[code], headers });
  const { pathname, search } = new URL(request.url);
  const Location = `/sign-in?to=${encodeURIComponent(pathname + search)}`;
  return new Response(null, { status: 303, headers: { ...PRIVATE, Location } });
}

/** Path of this site to lead back to, or `/`: never another site's address. */
export function ownPath(given: string | undefined): string {
  if (!given?.startsWith('/') || !URL.canParse(given, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(given, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}

/**
 * Leads a browser without scripts back to its page, with a short-lived cookie that the page shows once: `done` holds
 * the command's name, `refused` the URI-encoded message.
 */
export function backTo(path: string, cookie: { name: 'done' | 'refused'; value: string }, secure: boolean): Response {
  const attributes = `Path=/; Max-Age=10; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const headers = {
    ...PRIVATE,
    Location: path,
    'Set-Cookie': `${cookie.name}=${encodeURIComponent(cookie.value)}; ${attributes}`,
  };
  return new Response(null, { status: 303, headers });
}

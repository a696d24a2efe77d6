import { type NextRequest, NextResponse } from 'next/server';

/**
 * Headers only: a nonce for the scripts of the page, the path for the way back after signing in, a request id.
 * Nothing is permitted or refused here; every command and query decides for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const development = process.env.NODE_ENV === 'development';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  if (!headers.has('x-request-id')) headers.set('x-request-id', crypto.randomUUID());
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Files stay outside: bodies that pass a proxy are cut at ten megabytes, and what is handed out has a stricter policy. */
export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|api/files|api/letters).*)'] };

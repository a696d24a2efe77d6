import type { Refusal } from '@/lib/kernel/errors';

/** What a refusal is called in HTTP. */
export const STATUS: Readonly<Record<Refusal['code'], number>> = {
  SIGNED_OUT: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE: 409,
  INVALID: 422,
  RULE: 422,
  LIMIT: 429,
};

/** The body of a refusal: its code, its Chinese message, the messages per field. */
export const refused = ({ code, message, fields }: Refusal): Response =>
  Response.json(
    { code, message, ...(fields ? { fields } : {}) },
    { status: STATUS[code], headers: { 'cache-control': 'no-store' } },
  );

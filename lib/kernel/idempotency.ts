import 'server-only';
import { createHmac } from 'node:crypto';
import type { Request } from './command';
import type { Tx } from './db/client';
import { env } from './env';
import { RefusedError, refuse } from './errors';

/** What a form's key looks like; anything else was not made by a page of ours. */
const KEY = /^[\x20-\x7e]{1,100}$/;
const EXPIRED = refuse('INVALID', '页面已过期，请刷新后重新提交。');
const CHANGED = refuse('STALE', '该表单已提交过，请从列表打开后继续修改。');

/**
 * Claims the form's key in this transaction. A second submission of the same key waits for the first and gets its
 * answer, provided that it says the same; a first that failed gives the key back. Null: the key is fresh (or there is
 * none). Throws RefusedError when the key belongs to another act.
 */
export async function answered<Result>(
  tx: Tx,
  request: Request,
  command: string,
  input: unknown,
): Promise<{ answer: Result } | null> {
  if (!request.key || !request.actor) return null;
  if (!KEY.test(request.key)) throw new RefusedError(EXPIRED);
  const { personId } = request.actor;
  const inputHash = hashOf(input);
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (person_id, key, command, input_hash, answer)
    VALUES (${personId}::uuid, ${request.key}, ${command}, ${inputHash}, 'null'::jsonb) ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const known = await tx.idempotencyKey.findUnique({ where: { personId_key: { personId, key: request.key } } });
  if (!known || known.command !== command) throw new RefusedError(EXPIRED);
  if (known.inputHash !== inputHash) throw new RefusedError(CHANGED);
  return { answer: known.answer as Result };
}

/** Keyed SHA-256 of a parsed input, in the schema's order of fields: it tells nothing of what was typed. */
function hashOf(input: unknown): string {
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
  return createHmac('sha256', env().AUTH_SECRET)
    .update(JSON.stringify(input, plain) ?? '')
    .digest('hex');
}

/** Stores the answer beside the key, in the same transaction as the act. */
export async function remember(tx: Tx, request: Request, answer: unknown): Promise<void> {
  if (!request.key || !request.actor) return;
  await tx.$executeRaw`
    UPDATE idempotency_key SET answer = ${JSON.stringify(answer ?? null)}::jsonb
    WHERE person_id = ${request.actor.personId}::uuid AND key = ${request.key}`;
}

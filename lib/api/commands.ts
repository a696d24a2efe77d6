import 'server-only';
import type { Refusal } from '@/lib/kernel/errors';
import { refuse, SIGNED_OUT } from '@/lib/kernel/errors';
import { fromOwnPages, requestId } from '@/lib/kernel/serve';
import { currentActor } from '@/lib/kernel/session/current';
import { API_COMMANDS } from '@/lib/registry';
import { refused } from './refused';

const MOST_BYTES = 1_000_000;
const KEY = /^[\x21-\x7e]{1,100}$/;

/** The body's text, or null when it is longer than the limit; nothing beyond the limit is kept. */
async function textWithin(request: Request, bytes: number): Promise<string | null> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > bytes) return null;
    kept.push(part);
  }
  return Buffer.concat(kept).toString('utf8');
}

async function readBody(request: Request): Promise<{ body: unknown } | Refusal> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return refuse('INVALID', '请以 application/json 提交');
  }
  const text = await textWithin(request, MOST_BYTES);
  if (text === null) return refuse('INVALID', '提交的内容超过 1 MB');
  try {
    return { body: JSON.parse(text) };
  } catch {
    return refuse('INVALID', '提交的内容不是有效的 JSON');
  }
}

/**
 * POST /api/v1/commands/{name}: the command itself, with the session's cookie. The same gate, input and record as the
 * page's form. `Idempotency-Key` makes a repeated submission answer as the first did. Answers {result}, or a refusal.
 */
export async function answerCommand(request: Request, name: string): Promise<Response> {
  const command = API_COMMANDS.find((known) => known.name === name);
  const actor = await currentActor();
  if (!actor) return refused(SIGNED_OUT);
  if (!(await fromOwnPages())) return refused(refuse('FORBIDDEN', '请求来源不明，请从本平台页面重新提交。'));
  if (!command) return refused(refuse('NOT_FOUND', `没有这条命令：${name.slice(0, 60)}`));
  const key = request.headers.get('idempotency-key');
  if (key !== null && !KEY.test(key)) return refused(refuse('INVALID', 'Idempotency-Key 须为 1 至 100 个可见字符'));
  const read = await readBody(request);
  if ('refused' in read) return refused(read);
  const outcome = await command.execute({ actor, requestId: await requestId(), key }, read.body);
  if (outcome.refused) return refused(outcome);
  return Response.json({ result: outcome.result }, { headers: { 'cache-control': 'no-store' } });
}

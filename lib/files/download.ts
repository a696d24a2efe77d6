import 'server-only';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { type AuditResult, record } from '@/lib/kernel/audit/record';
import { sealSoon } from '@/lib/kernel/audit/seal';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { NOT_FOUND, SIGNED_OUT } from '@/lib/kernel/errors';
import { mayShow } from '@/lib/kernel/files/kinds';
import { fileHeaders } from '@/lib/kernel/files/response';
import { fileStore } from '@/lib/kernel/files/store';
import { renderLetter } from '@/lib/kernel/letters/render';
import { requestId } from '@/lib/kernel/serve';
import { currentActor } from '@/lib/kernel/session/current';
import { refusedAnswer } from './answer';
import { findAttachment, findLetter } from './queries';

/** Media type of a .docx. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const uuid = z.uuid();

/** Who asks for which row, or the answer that ends it. */
export async function asked(request: Request, given: string): Promise<{ actor: Actor; id: string } | Response> {
  const actor = await currentActor();
  if (!actor) return refusedAnswer(request, SIGNED_OUT);
  const id = uuid.safeParse(given);
  return id.success ? { actor, id: id.data } : refusedAnswer(request, NOT_FOUND);
}

/** Records who took what, before the first byte leaves. */
export async function recordFetch(
  actor: Actor,
  entry: {
    command: string;
    result: AuditResult;
    words: string;
    matter: { id: string; number: string | null; title: string };
  },
): Promise<void> {
  const { matter, ...what } = entry;
  const id = await requestId();
  await db().$transaction(async (tx) => {
    const { now } = await moment(tx);
    const about = { matterId: matter.id, number: matter.number, title: matter.title };
    await record(tx, { at: now, actor, as: null, requestId: id, ...about, ...what });
  });
  sealSoon();
}

/**
 * GET of an attachment by its id. `?inline=1` shows images and PDF in place, sandboxed; everything else is a download.
 * Each is recorded: file.download DONE, file.view VIEWED.
 */
export async function sendAttachment(request: Request, given: string): Promise<Response> {
  const who = await asked(request, given);
  if (who instanceof Response) return who;
  const file = await findAttachment(who.actor, who.id);
  if (!file) return refusedAnswer(request, NOT_FOUND);
  const inline = new URL(request.url).searchParams.get('inline') === '1' && mayShow(file.mediaType);
  const content = await fileStore().open(file.sha256);
  const entry = inline
    ? ({ command: 'file.view', result: 'VIEWED' } as const)
    : ({ command: 'file.download', result: 'DONE' } as const);
  await recordFetch(who.actor, { ...entry, words: `${file.name} ${file.sha256}`, matter: file.matter });
  const headers = fileHeaders(file, inline ? 'inline' : 'attachment');
  return new Response(Readable.toWeb(content) as ReadableStream, { headers });
}

/** GET of a letter as .docx, rendered from its frozen content: the same letter always has the same bytes and ETag. */
export async function sendLetter(request: Request, given: string): Promise<Response> {
  const who = await asked(request, given);
  if (who instanceof Response) return who;
  const letter = await findLetter(who.actor, who.id);
  if (!letter) return refusedAnswer(request, NOT_FOUND);
  const bytes = await renderLetter(letter.content);
  const words = `${letter.number} ${letter.title}`;
  await recordFetch(who.actor, { command: 'letter.download', result: 'DONE', words, matter: letter.matter });
  const headers = fileHeaders({ name: `${words}.docx`, mediaType: DOCX, size: bytes.length }, 'attachment');
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  headers.set('ETag', etag);
  if (request.headers.get('if-none-match') !== etag) return new Response(Buffer.from(bytes), { headers });
  headers.delete('Content-Length');
  return new Response(null, { status: 304, headers });
}

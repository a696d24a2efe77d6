import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { recordRefusal } from '@/lib/kernel/command';
import { env } from '@/lib/kernel/env';
import { FORBIDDEN, NOT_FOUND, type Refusal, RefusedError, refuse, SIGNED_OUT } from '@/lib/kernel/errors';
import { type AdmittedFile, admitFile } from '@/lib/kernel/files/admit';
import { tooLarge } from '@/lib/kernel/files/messages';
import { fileStore } from '@/lib/kernel/files/store';
import { fromOwnPages, requestId } from '@/lib/kernel/serve';
import { currentActor } from '@/lib/kernel/session/current';
import { secure } from '@/lib/kernel/session/options';
import { backTo, jsonAnswer, ownPath, STATUS } from './answer';
import { attachFile } from './commands';
import { MOST_FILES, readMultipart } from './multipart';
import { uploadGate } from './queries';

/** Room for the form's own fields and boundaries beside its files, bytes. */
const FORM_BYTES = 64 * 1024;

const FOREIGN = refuse('FORBIDDEN', '请求来源不明，请从本平台页面重新提交。');
const NOTHING = refuse('INVALID', '请选择文件', { file: ['请选择文件'] });
const uuid = z.uuid();

type Stored = { id: string; name: string; size: number; sha256: string };
type Upload = { actor: Actor; requestId: string; matterId: string; slot: string };

/**
 * POST of a multipart form: `matterId`, `slot`, `to` (a path of this site), then `file`, once or more. Answers
 * {id, name, size, sha256} (of the last file; size in bytes) or {message, fields} to Accept: application/json, and
 * leads every other browser back to `to`.
 */
export async function receiveUpload(request: Request): Promise<Response> {
  const json = request.headers.get('accept')?.includes('application/json') ?? false;
  const form = { to: '/' };
  try {
    const stored = await take(request, form);
    return json ? jsonAnswer(201, stored) : backTo(form.to, { name: 'done', value: attachFile.name }, secure());
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { code, message, fields } = error.refusal;
    if (json) return jsonAnswer(STATUS[code], { message: words(error.refusal), fields });
    return backTo(form.to, { name: 'refused', value: words({ ...error.refusal, message }) }, secure());
  }
}

/** The most telling words of a refusal: its first field's, else its message. */
function words({ message, fields }: Refusal): string {
  return Object.values(fields ?? {})[0]?.[0] ?? message;
}

async function take(request: Request, form: { to: string }): Promise<Stored> {
  if (!(await fromOwnPages())) throw new RefusedError(FOREIGN);
  const actor = await currentActor();
  if (!actor) throw new RefusedError(SIGNED_OUT);
  const maxBytes = env().MAX_UPLOAD_MB * 1024 * 1024;
  const announced = Number(request.headers.get('content-length') ?? 0);
  const json = request.headers.get('accept')?.includes('application/json') ?? false;
  if (announced > maxBytes * (json ? 1 : MOST_FILES) + FORM_BYTES) throw new RefusedError(tooLarge(maxBytes));
  const upload = { actor, requestId: await requestId(), matterId: '', slot: '' };
  try {
    const files = await admitAll(request, upload, form, maxBytes);
    return await attachAll(upload, files);
  } catch (error) {
    if (error instanceof RefusedError && !(error instanceof CommandRefused)) {
      const input = uuid.safeParse(upload.matterId).success ? { id: upload.matterId } : {};
      await recordRefusal(upload, attachFile.name, input, error.refusal);
    }
    throw error;
  }
}

/** Stores the form's files. Not a byte of a file is kept before the gate has said yes to its matter. */
async function admitAll(request: Request, upload: Upload, form: { to: string }, maxBytes: number) {
  const files: AdmittedFile[] = [];
  const known = (fields: ReadonlyMap<string, string>) => {
    form.to = ownPath(fields.get('to'));
    upload.matterId = fields.get('matterId') ?? '';
    upload.slot = fields.get('slot') ?? '';
  };
  const fields = await readMultipart(request, async ({ name, source }, before) => {
    known(before);
    await askGate(upload);
    files.push(await admitFile(fileStore(), { name, source, maxBytes }));
  });
  known(fields);
  if (files.length === 0) throw new RefusedError(NOTHING);
  return files;
}

async function askGate({ actor, matterId }: Upload): Promise<void> {
  const gate = uuid.safeParse(matterId).success ? await uploadGate(actor, matterId) : 'NOT_FOUND';
  if (gate !== 'OPEN') throw new RefusedError(gate === 'FORBIDDEN' ? FORBIDDEN : NOT_FOUND);
}

/** A refusal that the command has already recorded. */
class CommandRefused extends RefusedError {}

async function attachAll(
  { actor, requestId, matterId, slot }: Upload,
  files: readonly AdmittedFile[],
): Promise<Stored> {
  let last: Stored | undefined;
  for (const file of files) {
    const outcome = await attachFile.execute({ actor, requestId }, { id: matterId, slot, file });
    if (outcome.refused) throw new CommandRefused(outcome);
    last = outcome.result as Stored;
  }
  if (!last) throw new RefusedError(NOTHING);
  return last;
}

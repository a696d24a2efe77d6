import 'server-only';
import type { Readable } from 'node:stream';
import { backTo, jsonAnswer, STATUS } from '@/lib/files/answer';
import { readMultipart } from '@/lib/files/multipart';
import { FORBIDDEN, RefusedError, refuse, SIGNED_OUT } from '@/lib/kernel/errors';
import { can } from '@/lib/kernel/permissions';
import { fromOwnPages, requestId } from '@/lib/kernel/serve';
import { currentActor } from '@/lib/kernel/session/current';
import { secure } from '@/lib/kernel/session/options';
import { stageApprovals } from './commands-import';
import { MAX_SHEET_BYTES, sheetText } from './sheet-file';

const BACK = '/sharing/import';
const FOREIGN = refuse('FORBIDDEN', '请求来源不明，请从本平台页面重新提交。');
const NOTHING = refuse('INVALID', '请选择文件', { file: ['请选择文件'] });

async function bytesOf(source: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += (chunk as Buffer).length;
    // Read to the end all the same: one byte too many is enough to be told so.
    if (size <= MAX_SHEET_BYTES + 1) chunks.push(chunk as Buffer);
  }
  return size > MAX_SHEET_BYTES ? Buffer.alloc(MAX_SHEET_BYTES + 1) : Buffer.concat(chunks);
}

async function stage(request: Request): Promise<void> {
  if (!(await fromOwnPages())) throw new RefusedError(FOREIGN);
  const actor = await currentActor();
  if (!actor) throw new RefusedError(SIGNED_OUT);
  if (!can(actor, stageApprovals.name)) throw new RefusedError(FORBIDDEN);
  const found: { name: string; rows: string }[] = [];
  await readMultipart(request, async ({ name, source }) => {
    found.push({ name: name.slice(-200), rows: await sheetText(name, await bytesOf(source)) });
  });
  const [sheet] = found;
  if (!sheet) throw new RefusedError(NOTHING);
  const input = { source: sheet.name, rows: sheet.rows };
  const outcome = await stageApprovals.execute({ actor, requestId: await requestId() }, input);
  if (outcome.refused) throw new RefusedError(outcome);
}

/**
 * POST of a multipart form with one `file`, .xlsx or .csv: its rows are kept for the preview, to which the browser is led;
 * a refusal leads there too, with its words.
 */
export async function receiveSheet(request: Request): Promise<Response> {
  try {
    await stage(request);
    return backTo(BACK, { name: 'done', value: stageApprovals.name }, secure());
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { code, message, fields } = error.refusal;
    const words = Object.values(fields ?? {})[0]?.[0] ?? message;
    if (request.headers.get('accept')?.includes('application/json'))
      return jsonAnswer(STATUS[code], { message: words, fields });
    return backTo(BACK, { name: 'refused', value: words }, secure());
  }
}

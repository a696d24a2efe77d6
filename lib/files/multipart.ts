import 'server-only';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import busboy from 'busboy';
import { RefusedError, refuse } from '@/lib/kernel/errors';
import { cutOff } from '@/lib/kernel/files/messages';
import { log } from '@/lib/kernel/log';

/** A file of the form as it streams in; the fields before it are known by then. Its source must be read to its end. */
export type IncomingFile = { name: string; source: Readable };

/** Most files of one form. */
export const MOST_FILES = 20;

const LIMITS = { fields: 10, fieldSize: 2000, fieldNameSize: 50, files: MOST_FILES, parts: 40, headerPairs: 20 };
const MALFORMED = refuse('INVALID', '上传内容无法识别，请从上传页面重新选择文件');
const TOO_MANY = refuse('LIMIT', `一次最多上传 ${MOST_FILES} 个文件，请分批上传`);

/**
 * Reads a multipart body as a stream: `onFile` gets each file in turn, with the fields sent before it. Returns all
 * fields once the whole body has arrived. Throws RefusedError when the body is no such form, is shorter than it
 * announced, or when `onFile` refuses; the rest of the body is then read away unkept.
 */
export async function readMultipart(
  request: Request,
  onFile: (file: IncomingFile, fields: ReadonlyMap<string, string>) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  if (!request.body) throw new RefusedError(MALFORMED);
  const parser = parserOf(request.headers.get('content-type') ?? '');
  const fields = new Map<string, string>();
  let work = Promise.resolve();
  let failure: unknown;
  const giveUp = (error: Error) => {
    if (!parser.destroyed) failure ??= error; // afterwards the error is only the parser's own, passed on
    parser.destroy(error);
  };
  parser.on('field', (name, value) => fields.set(name, value));
  parser.on('file', (_field, source, { filename }) => {
    source.on('error', () => undefined); // whoever reads it hears of it
    if (!filename) return source.resume(); // a picker in which nothing was chosen
    work = work.then(() => onFile({ name: filename, source }, fields));
    work.catch(giveUp);
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
    parser.on(limit, () => giveUp(new RefusedError(TOO_MANY)));
  }
  const received = await pump(request.body, parser).catch(async () => {
    await work.catch(() => undefined); // until nothing half stored is left
    throw failure ?? new RefusedError(cutOff());
  });
  await work;
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) !== received) throw new RefusedError(cutOff());
  return fields;
}

function parserOf(type: string): busboy.Busboy {
  if (!/^multipart\/form-data;/i.test(type)) throw new RefusedError(MALFORMED);
  try {
    return busboy({ headers: { 'content-type': type }, limits: LIMITS, defParamCharset: 'utf8' });
  } catch (error) {
    log().debug({ error }, 'upload: a form without a boundary');
    throw new RefusedError(MALFORMED);
  }
}

/**
 * Pours a body into a parser and tells its bytes. When the parser gives up, the caller hears it at once, and what is
 * still coming is read away: a browser reads no answer before it has sent everything.
 */
async function pump(body: ReadableStream<Uint8Array>, parser: Writable): Promise<number> {
  const reader = body.getReader();
  const ended = finished(parser);
  let bytes = 0;
  try {
    for (;;) {
      const chunk = await Promise.race([reader.read(), ended]);
      if (!chunk || chunk.done) break;
      bytes += chunk.value.length;
      if (!parser.write(chunk.value)) await Promise.race([once(parser, 'drain'), ended]);
    }
    parser.end();
    await ended;
    return bytes;
  } catch (error) {
    parser.destroy(error instanceof Error ? error : undefined);
    void readAway(reader);
    throw error;
  }
}

async function readAway(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch (error) {
    log().debug({ error }, 'upload: the sender left');
  }
}

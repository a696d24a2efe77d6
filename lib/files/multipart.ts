import 'server-only';
import { Readable, Transform } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import busboy from 'busboy';
import { RefusedError, refuse } from '@/lib/kernel/errors';
import { cutOff } from '@/lib/kernel/files/messages';

/** A file of the form as it streams in; the fields before it are known by then. Its source must be read to its end. */
export type IncomingFile = { name: string; source: Readable };

const LIMITS = { fields: 10, fieldSize: 2000, fieldNameSize: 50, files: 20, parts: 40, headerPairs: 20 };
const MALFORMED = refuse('INVALID', '上传内容无法识别，请从上传页面重新选择文件');

/**
 * Reads a multipart body as a stream: `onFile` gets each file in turn, with the fields sent before it. Returns all
 * fields once the whole body has arrived. Throws RefusedError when the body is no such form, is shorter than it
 * announced, or when `onFile` refuses; the rest of the body is then read away unkept.
 */
export async function readMultipart(
  request: Request,
  onFile: (file: IncomingFile, fields: ReadonlyMap<string, string>) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) throw new RefusedError(MALFORMED);
  const body = Readable.fromWeb(request.body as WebStream);
  const counted = counter();
  const fields = new Map<string, string>();
  try {
    const parser = busboy({ headers: { 'content-type': type }, limits: LIMITS, defParamCharset: 'utf8' });
    await new Promise<void>((resolve, reject) => {
      let work = Promise.resolve();
      const taking = (file: IncomingFile) => {
        work = work.then(() => onFile(file, fields));
        work.catch(reject);
      };
      parser.on('field', (name, value) => fields.set(name, value));
      parser.on('file', (_field, source, { filename }) => {
        source.on('error', () => undefined); // a cut-off body is reported by the parser itself
        if (filename) taking({ name: filename, source });
        else source.resume(); // a picker in which nothing was chosen
      });
      parser.once('close', () => work.then(resolve, reject));
      for (const stream of [body, counted.stream, parser])
        stream.once('error', () => reject(new RefusedError(cutOff())));
      body.pipe(counted.stream).pipe(parser);
    });
  } catch (error) {
    counted.stream.unpipe();
    counted.stream.resume();
    throw error;
  }
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) !== counted.bytes()) throw new RefusedError(cutOff());
  return fields;
}

/** A stream that passes bytes on and counts them. */
function counter() {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      next(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

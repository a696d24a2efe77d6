import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { RefusedError, refuseField } from '../errors';
import { markingRefusal, secretMarking } from '../markings';
import { inspectContent } from './inspect';
import { ACCEPT, kindOf } from './kinds';
import { fileName } from './names';
import type { BlobStore } from './store';

/** A file that passed every check and is safely stored, with the id its attachment will have. Size in bytes. */
export type AdmittedFile = Readonly<{ id: string; name: string; sha256: string; size: number; mediaType: string }>;

const admitted = new WeakSet<object>();

/**
 * Whether a value is a file that this process admitted itself. Nothing that came over the wire is: who knows a
 * content's hash cannot attach it.
 */
export function isAdmitted(value: unknown): value is AdmittedFile {
  return typeof value === 'object' && value !== null && admitted.has(value);
}

/**
 * Takes a file in: name, kind, content and size are checked while it is stored.
 * Throws RefusedError with words for whoever uploads; nothing stays of a refused file.
 */
export async function admitFile(
  store: BlobStore,
  given: { name: string; source: Readable; maxBytes: number },
): Promise<AdmittedFile> {
  const name = fileName(given.name);
  const marking = secretMarking(given.name) ?? secretMarking(name);
  if (marking) throw new RefusedError(refuseField('file', `文件名中的${markingRefusal(marking)}`));
  const kind = kindOf(name);
  if (!kind) {
    const accepted = ACCEPT.replaceAll('.', '').replaceAll(',', '、');
    throw new RefusedError(refuseField('file', `不能上传这种文件，请转换为以下格式之一：${accepted}`));
  }
  const inspect = inspectContent.bind(null, kind);
  const blob = await store.put(given.source, { maxBytes: given.maxBytes, inspect });
  const file = Object.freeze({ id: randomUUID(), name, ...blob, mediaType: kind.mediaType });
  admitted.add(file);
  return file;
}

import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { RefusedError, refuseField } from '../errors';
import type { Kind } from './kinds';
import type { Staged } from './store';
import { zipDirectory } from './zip-directory';

const GIGABYTE = 1024 ** 3;
/** What an archive may hold: entries, bytes when expanded, and expanded bytes per stored byte. */
const ZIP_LIMITS = { entries: 2000, expanded: 2 * GIGABYTE, ratio: 200 };
/** What a text must not begin with: markup and programs that some reader would run. */
const ACTIVE = /^[\s\ufeff]*(<!doctype|<html|<head|<body|<script|<svg|<iframe|<\?xml|<\?php|<%|#!)/i;
/** Control characters other than white space: no text holds one. */
const CONTROL = /(?!\s)\p{Cc}/u;

/** Refuses a content that is not what its name claims, or that is dangerous to open; throws RefusedError. */
export async function inspectContent(kind: Kind, staged: Staged): Promise<void> {
  if ('zip' in kind.content) return inspectZip(kind.content.zip, staged);
  if ('text' in kind.content) return inspectText(staged);
  const found = await fileTypeFromBuffer(await staged.read(0, 8192));
  if (!found || !kind.content.signature.includes(found.ext)) reject('文件内容与扩展名不符，请用原软件另存后重新上传');
}

async function inspectZip(part: string | null, staged: Staged): Promise<void> {
  const entries = await zipDirectory(staged);
  if (!entries) return reject('文件已损坏或内容与扩展名不符，请用原软件另存后重新上传');
  const expanded = entries.reduce((sum, entry) => sum + entry.expanded, 0);
  if (entries.length > ZIP_LIMITS.entries) reject(`压缩包内文件不能超过 ${ZIP_LIMITS.entries} 个，请拆分后重新上传`);
  if (expanded > ZIP_LIMITS.expanded || expanded > staged.size * ZIP_LIMITS.ratio) {
    reject('压缩包展开后过大，请拆分后重新上传');
  }
  if (entries.some((entry) => /(^|[/\\])vbaproject\.bin$/i.test(entry.name))) {
    reject('文件含有宏，请另存为不含宏的文件后重新上传');
  }
  if (part && !entries.some((entry) => entry.name.replace(/^\//, '') === part)) {
    reject('文件内容与扩展名不符，请用原软件另存后重新上传');
  }
}

async function inspectText(staged: Staged): Promise<void> {
  const head = await staged.read(0, 65_536);
  const text = decoded(head, 'utf-8') ?? decoded(head, 'gb18030');
  if (text === null || CONTROL.test(text)) {
    return reject('不是文本文件或编码不受支持，请另存为 UTF-8 编码后重新上传');
  }
  if (ACTIVE.test(text) || (await fileTypeFromBuffer(head))) reject('文件内容与扩展名不符，请用原软件另存后重新上传');
}

/** The text in an encoding, or null when the bytes are not in it. A character cut at the end is no error. */
function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function reject(message: string): never {
  throw new RefusedError(refuseField('file', message));
}

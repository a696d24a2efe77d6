import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { RefusedError, refuseField } from '../errors';
import { tooLarge } from './messages';
import type { Admission, BlobStore, Staged, StoredBlob, Swept } from './store';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Contents as files `<first two digits>/<sha256>` below a folder. Each is written to `incoming/` on the same file
 * system, flushed, then renamed: a reader sees it whole or not at all.
 */
export class DiskStore implements BlobStore {
  readonly #root: string;
  readonly #incoming: string;

  constructor(root: string) {
    this.#root = path.resolve(root);
    this.#incoming = path.join(this.#root, 'incoming');
  }

  async put(source: Readable, admission: Admission): Promise<StoredBlob> {
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    const staged = path.join(this.#incoming, randomUUID());
    const handle = await open(staged, 'wx+', 0o600);
    try {
      const blob = await write(source, handle, admission.maxBytes);
      if (blob.size === 0) throw new RefusedError(refuseField('file', '文件是空的，请重新选择'));
      await admission.inspect(readAt(handle, blob.size));
      await handle.sync();
      await this.#place(staged, blob.sha256);
      return blob;
    } catch (error) {
      await rm(staged, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** Equal content replaces equal content, so a damaged file is mended by the next upload of it. */
  async #place(staged: string, sha256: string): Promise<void> {
    const target = this.#file(sha256);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(staged, target);
    await flush(folder);
    await flush(this.#root);
  }

  async open(sha256: string): Promise<Readable> {
    const handle = await open(this.#file(sha256), 'r');
    return handle.createReadStream({ highWaterMark: 256 * 1024 });
  }

  async stat(sha256: string): Promise<{ size: number } | null> {
    const found = await stat(this.#file(sha256)).catch(absent);
    return found && { size: found.size };
  }

  async health(): Promise<void> {
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    const probe = path.join(this.#incoming, randomUUID());
    await (await open(probe, 'wx', 0o600)).close();
    await rm(probe);
  }

  async sweep(before: number, known: (sha256s: readonly string[]) => Promise<ReadonlySet<string>>): Promise<Swept> {
    const swept = { staged: 0, orphans: 0 };
    for (const name of await namesIn(this.#incoming)) {
      const file = path.join(this.#incoming, name);
      if ((await age(file)) >= before) continue;
      await rm(file, { force: true });
      swept.staged += 1;
    }
    for (const folder of (await namesIn(this.#root)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const names = (await namesIn(path.join(this.#root, folder))).filter((name) => SHA256.test(name));
      const kept = await known(names);
      for (const sha256 of names.filter((name) => !kept.has(name))) {
        if (await this.#retire(sha256, before)) swept.orphans += 1;
      }
    }
    return swept;
  }

  /**
   * Takes an orphan out of the store. It is moved first and looked at again: an upload of the same content may have
   * put a fresh file in its place a moment ago, and that one goes back.
   */
  async #retire(sha256: string, before: number): Promise<boolean> {
    const file = this.#file(sha256);
    if ((await age(file)) >= before) return false;
    const aside = path.join(this.#incoming, randomUUID());
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    if ((await rename(file, aside).then(() => true, absent)) === null) return false; // another sweeper has it
    if ((await age(aside)) >= before) {
      await rename(aside, file);
      return false;
    }
    await rm(aside, { force: true });
    return true;
  }

  #file(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('not a SHA-256');
    return path.join(this.#root, sha256.slice(0, 2), sha256);
  }
}

async function write(source: Readable, handle: FileHandle, maxBytes: number): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new RefusedError(tooLarge(maxBytes));
    hash.update(chunk);
    await handle.appendFile(chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

function readAt(handle: FileHandle, size: number): Staged {
  const read = async (offset: number, length: number) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
    return bytes.subarray(0, bytesRead);
  };
  return { size, read };
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** When a file was last written, epoch milliseconds; endless when it is gone meanwhile. */
async function age(file: string): Promise<number> {
  const found = await stat(file).catch(absent);
  return found?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(absent)) ?? [];
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

import 'server-only';
import type { Readable } from 'node:stream';
import { env } from '../env';
import { DiskStore } from './disk-store';

/** A stored content: hexadecimal SHA-256 and size in bytes. */
export type StoredBlob = { sha256: string; size: number };

/** A content on its way in, not yet part of the store; readable at any offset. */
export type Staged = { size: number; read: (offset: number, length: number) => Promise<Buffer> };

/** What a content must pass before it becomes part of the store; both refuse by throwing RefusedError. */
export type Admission = { maxBytes: number; inspect: (staged: Staged) => Promise<void> };

/** What a sweep took away: uploads cut off half-way, contents that no row names. */
export type Swept = { staged: number; orphans: number };

/** Contents by their SHA-256. A disk today; anything that stores, reads and lists objects can stand in. */
export interface BlobStore {
  /** Stores a stream. Once this returns, the content survives a power cut; refused or broken off, nothing of it stays. */
  put(source: Readable, admission: Admission): Promise<StoredBlob>;
  /** The content as a stream. Throws when it is not there. */
  open(sha256: string): Promise<Readable>;
  /** Its size, or null when it is not there. */
  stat(sha256: string): Promise<{ size: number } | null>;
  /** Throws when nothing can be stored at present. */
  health(): Promise<void>;
  /** Takes away what is older than the instant (epoch milliseconds) and belongs to no row. `known` keeps those that do. */
  sweep(before: number, known: (sha256s: readonly string[]) => Promise<ReadonlySet<string>>): Promise<Swept>;
}

let store: BlobStore | undefined;

/** The process's store: a disk under FILES_DIR. */
export function fileStore(): BlobStore {
  store ??= new DiskStore(env().FILES_DIR);
  return store;
}

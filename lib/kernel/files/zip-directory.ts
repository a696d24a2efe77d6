import type { Staged } from './store';

/** A zip's entry as its central directory tells it: path and expanded size in bytes. */
export type ZipEntry = { name: string; expanded: number };

/** Longest central directory that is read, in bytes: far more than the entries we allow. */
const LONGEST = 4 * 1024 * 1024;
const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;

/**
 * The entries of a zip, read from its central directory without expanding anything, or null when the bytes are not
 * one well-formed zip from first to last (such as a zip with something before or after it).
 */
export async function zipDirectory(file: Staged): Promise<ZipEntry[] | null> {
  const start = await file.read(0, 4);
  if (start.length < 4 || start.readUInt32LE(0) !== 0x04034b50) return null;
  const directory = await findDirectory(file);
  if (!directory || directory.size > LONGEST || directory.offset + directory.size > file.size) return null;
  const bytes = await file.read(directory.offset, directory.size);
  return bytes.length === directory.size ? readEntries(bytes, directory.count) : null;
}

type Directory = { count: number; size: number; offset: number };

async function findDirectory(file: Staged): Promise<Directory | null> {
  const tailAt = Math.max(0, file.size - 65_557);
  const tail = await file.read(tailAt, 65_557);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const found = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const large = found.count === 0xffff || found.size === 0xffffffff || found.offset === 0xffffffff;
    return large ? findLargeDirectory(file, tailAt + at) : found;
  }
  return null;
}

/** The zip64 form, for archives with fields that do not fit. */
async function findLargeDirectory(file: Staged, endAt: number): Promise<Directory | null> {
  const locator = await file.read(Math.max(0, endAt - 20), 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== END64_LOCATOR) return null;
  const end = await file.read(Number(locator.readBigUInt64LE(8)), 56);
  if (end.length < 56 || end.readUInt32LE(0) !== END64) return null;
  const field = (at: number) => Number(end.readBigUInt64LE(at));
  return { count: field(32), size: field(40), offset: field(48) };
}

function readEntries(bytes: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) return null;
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const expanded = expandedSize(bytes.readUInt32LE(at + 24), extra);
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameLength), expanded });
    at = next;
  }
  return entries.length === count ? entries : null;
}

/** The expanded size, from the zip64 field when the short one overflows; without that field, beyond every limit. */
function expandedSize(short: number, extra: Buffer): number {
  if (short !== 0xffffffff) return short;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 12 <= extra.length) return Number(extra.readBigUInt64LE(at + 4));
  }
  return Number.POSITIVE_INFINITY;
}

import { Readable } from 'node:stream';
import { DiskStore } from '@/lib/kernel/files/disk-store';

/** Stores a file in the folder and is killed: `stage` in the middle of it, `place` right after, before any row. */
const [folder = '', when] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

async function* content() {
  yield Buffer.from('first half, ');
  if (when === 'stage') die();
  yield Buffer.from('second half');
}

await new DiskStore(folder).put(Readable.from(content()), { maxBytes: 1000, inspect: async () => undefined });
die();

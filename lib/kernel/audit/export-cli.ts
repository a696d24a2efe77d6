import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ensureServer, stopServer } from '@/lib/launch/postgres.mjs';
import { dataFolder } from '@/lib/launch/project.mjs';
import { exportAudit } from './export';

/** `npm run --silent audit:export -- [--out FILE]`: writes the record to FILE, or to the terminal. */
const { values } = parseArgs({ options: { out: { type: 'string' } } });

const given = process.env.DATABASE_URL;
const server = given ? null : await ensureServer({ home: dataFolder() });
try {
  const url = given ?? server?.url('portal_app', 'portal') ?? '';
  const target = values.out ? createWriteStream(values.out, { mode: 0o600, flush: true }) : process.stdout;
  await pipeline(Readable.from(exportAudit(url)), target, { end: values.out !== undefined });
} finally {
  if (server?.started) await stopServer(server.home);
}

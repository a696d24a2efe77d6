import fs from 'node:fs';
import path from 'node:path';
import { clockNow } from '../kernel/today';
import { migrate } from './migrate.mjs';
import { dropDatabase, ensureAccounts, ensureDatabase } from './portal-database.mjs';
import { ensureServer, stopServer } from './postgres.mjs';
import { dataFolder, step } from './project.mjs';
import { schemaDiff } from './schema-engine';

const utc = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' });

/**
 * `npm run migration:diff -- NAME` writes prisma/migrations/<timestamp>_NAME/migration.sql: what leads from the
 * migrations that exist, applied to a scratch database, to prisma/schema. Guards that Prisma does not know (CHECK,
 * EXCLUDE, triggers, partial indexes, grants) are then written into the file by hand.
 */
async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('usage: npm run migration:diff -- NAME (lower case letters, digits and _)');
  }
  const sql = await withScratchDatabase(async (url) => {
    await migrate(url);
    return schemaDiff(url, 'prisma/schema');
  });
  if (sql === '') {
    step('The migrations already lead to prisma/schema');
    return;
  }
  const folder = path.join('prisma/migrations', `${timestamp()}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
  step(`Wrote ${folder}/migration.sql: read it, add the guards, commit it`);
}

async function withScratchDatabase(work: (url: string) => Promise<string>): Promise<string> {
  const server = await ensureServer({ home: dataFolder() });
  const database = `scratch_${process.pid}`;
  try {
    await ensureAccounts(server);
    await ensureDatabase(server, database);
    return await work(server.url('portal_owner', database));
  } finally {
    await dropDatabase(server, database);
    if (server.started) await stopServer(server.home);
  }
}

/** Migrations sort by name, so a new one must come after all that exist, whatever this machine's clock says. */
function timestamp(): string {
  const written = fs.existsSync('prisma/migrations') ? fs.readdirSync('prisma/migrations') : [];
  const last = written.map((entry) => Number(entry.slice(0, 14))).filter(Number.isInteger);
  const now = Number(utc.format(clockNow()).replace(/\D/g, ''));
  return String(Math.max(now, ...last.map((stamp) => stamp + 1)));
}

await main(process.argv[2]);

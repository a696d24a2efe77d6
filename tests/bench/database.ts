import { withClient } from '@/lib/launch/connection.mjs';
import { migrate } from '@/lib/launch/migrate.mjs';
import { dropDatabase, ensureAccounts, ensureDatabase } from '@/lib/launch/portal-database.mjs';
import type { Server } from '@/lib/launch/postgres.mjs';
import { step } from '@/lib/launch/project.mjs';
import { runTypeScript } from '@/lib/launch/typescript.mjs';
import { settings } from './settings';

/** A loaded database: its size in transfers and its addresses. */
export type BenchDatabase = { size: number; name: string; app: string; owner: string; superuser: string };

/** The database of `size` transfers, made the first time; a changed set of migrations brings the old one to head. */
export async function benchDatabase(server: Server, size: number): Promise<BenchDatabase> {
  const name = `bench_${size}`;
  const [app, owner, superuser] = (['portal_app', 'portal_owner', 'postgres'] as const).map((role) =>
    server.url(role, name),
  ) as [string, string, string];
  const database = { size, name, app, owner, superuser };
  await ensureAccounts(server);
  await ensureDatabase(server, name);
  if (!(await isLoaded(database))) {
    await dropDatabase(server, name);
    await ensureDatabase(server, name);
    await migrate(owner);
    step(`Loading ${size.toLocaleString('en')} transfers`);
    const env = settings(server.home, app, 0);
    const code = await runTypeScript('tests/bench/prepare.ts', ['--size', String(size), '--superuser', superuser], env);
    if (code !== 0) throw new Error(`${name} could not be loaded`);
  }
  const applied = await migrate(owner);
  if (applied.length) await withClient(superuser, (client) => client.query('ANALYZE'));
  return database;
}

/** Loaded whole, and not grown by earlier benches beyond a tenth. */
async function isLoaded({ superuser, size }: BenchDatabase): Promise<boolean> {
  return withClient(superuser, async (client) => {
    const found = await client.query(
      `SELECT shobj_description(oid, 'pg_database') AS note, to_regclass('case_transfer') IS NOT NULL AS made FROM pg_database WHERE datname = current_database()`,
    );
    if (found.rows[0]?.note !== `loaded ${size}` || !found.rows[0]?.made) return false;
    const grown = await client.query('SELECT count(*) AS n FROM case_transfer');
    return Number(grown.rows[0].n) < size * 1.1;
  });
}

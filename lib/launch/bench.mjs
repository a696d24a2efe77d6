import { runCommand } from './command.mjs';
import { dataFolder } from './project.mjs';

/** The bench has a server of its own in DATA_DIR/bench: its million rows never meet the demonstration's. */
await runCommand(async () => {
  const { ensurePrismaClient } = await import('./prisma-client.mjs');
  const { claim } = await import('./process.mjs');
  const { ensureServer, stopServer } = await import('./postgres.mjs');
  const { ensureAccounts, ensureDatabase } = await import('./portal-database.mjs');
  const { migrate } = await import('./migrate.mjs');
  const { runTypeScript } = await import('./typescript.mjs');
  const home = `${dataFolder()}/bench`;
  const release = claim(home);
  await ensurePrismaClient();
  const server = await ensureServer({ home });
  try {
    await ensureAccounts(server);
    await ensureDatabase(server, 'bench');
    const owner = server.url('portal_owner', 'bench');
    await migrate(owner);
    const env = { ...process.env, DATABASE_URL: server.url('portal_app', 'bench'), MIGRATION_DATABASE_URL: owner };
    return await runTypeScript('tests/bench/bench.ts', process.argv.slice(2), env);
  } finally {
    await stopServer(home);
    release();
  }
});

import { runCommand } from './command.mjs';
import { dataFolder } from './project.mjs';

/** The bench has a server of its own in DATA_DIR/bench: its million rows never meet the demonstration's. */
await runCommand(async () => {
  const { ensurePrismaClient } = await import('./prisma-client.mjs');
  const { claim } = await import('./process.mjs');
  const { ensureServer, stopServer } = await import('./postgres.mjs');
  const { runTypeScript } = await import('./typescript.mjs');
  const home = `${dataFolder()}/bench`;
  const release = claim(home);
  await ensurePrismaClient();
  await ensureServer({ home });
  try {
    return await runTypeScript('tests/bench/bench.ts', process.argv.slice(2));
  } finally {
    await stopServer(home);
    release();
  }
});

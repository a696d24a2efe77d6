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
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => ending.abort());
  await ensurePrismaClient();
  await ensureServer({ home });
  try {
    return await runTypeScript('tests/bench/bench.ts', process.argv.slice(2), process.env, ending.signal);
  } finally {
    await stopServer(home);
    release();
  }
});

import { runCommand } from './command.mjs';

await runCommand(async () => {
  const { ensurePrismaClient } = await import('./prisma-client.mjs');
  const { runChecks } = await import('./check-stages.mjs');
  await ensurePrismaClient();
  const outcomes = await runChecks();
  return outcomes.every(({ failed }) => failed === 0) ? 0 : 1;
});

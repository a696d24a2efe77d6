import { runCommand } from './command.mjs';
import { step } from './project.mjs';

await runCommand(async () => {
  const { ensurePrismaClient } = await import('./prisma-client.mjs');
  const { runChecks } = await import('./check-stages.mjs');
  const { printOutcome, runPlaywright, runVitest } = await import('./stages.mjs');
  await ensurePrismaClient();
  step('Types, lint, unit, architecture');
  const outcomes = await runChecks();
  for (const project of ['property', 'integration', 'security']) {
    const outcome = await runVitest(project, { quiet: false });
    if (outcome) outcomes.push(outcome);
  }
  const scenarios = await runPlaywright();
  if (scenarios) outcomes.push(scenarios);

  process.stdout.write('\n');
  for (const outcome of outcomes) printOutcome({ ...outcome, output: '' });
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

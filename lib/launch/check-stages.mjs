import { printOutcome, runTool, runVitest } from './stages.mjs';

/**
 * Types, lint, unit and architecture tests, all at once; each told when it ends.
 * @returns {Promise<import('./stages.mjs').Outcome[]>}
 */
export async function runChecks() {
  const stages = [
    runTool('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    runTool('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
    runVitest('unit', { quiet: true }),
    runVitest('architecture', { quiet: true }),
  ];
  const outcomes = await Promise.all(stages.map((stage) => stage.then((outcome) => outcome && told(outcome))));
  return outcomes.filter((outcome) => outcome !== undefined);
}

/** @param {import('./stages.mjs').Outcome} outcome */
function told(outcome) {
  printOutcome(outcome);
  return outcome;
}

import fs from 'node:fs';
import path from 'node:path';
import { runNode } from './child.mjs';
import { filesUnder } from './hash.mjs';
import { dataFolder } from './project.mjs';

/**
 * What a stage of checks or tests came to. A tool that does not count tests (the compiler, the linter) counts as one.
 * @typedef {{ name: string, passed: number, failed: number, seconds: number, output: string }} Outcome
 */

const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';

/**
 * Runs a tool that only says yes or no.
 * @param {string} name
 * @param {string[]} args of `node`
 * @returns {Promise<Outcome>}
 */
export async function runTool(name, args) {
  const started = performance.now();
  const { code, output } = await runNode(args, { quiet: true });
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds: since(started), output };
}

/**
 * Runs one vitest project and counts by its JSON report. Without test files: nothing. With files and no test run, or
 * a non-zero exit without a failed test (a file that does not load, an unhandled error): one failure.
 * @param {string} project
 * @param {{ quiet: boolean }} options
 * @returns {Promise<Outcome | undefined>}
 */
export async function runVitest(project, { quiet }) {
  if (filesUnder([`tests/${project}`], (file) => /\.test\.tsx?$/.test(file)).length === 0) return undefined;
  const started = performance.now();
  const report = reportFile(project);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runNode([vitest, 'run', '--project', project, ...reporters], { quiet });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readReport(report);
  return counted({ name: project, passed, failed, seconds: since(started), output }, code);
}

/**
 * Runs the scenarios in a browser; counted as `runVitest` does.
 * @returns {Promise<Outcome | undefined>}
 */
export async function runPlaywright() {
  if (filesUnder(['tests/e2e'], (file) => file.endsWith('.spec.ts')).length === 0) return undefined;
  const started = performance.now();
  const report = reportFile('e2e');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code, output } = await runNode([playwright, 'test', '--reporter=list,json'], { env });
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {};
  return counted({ name: 'e2e', passed: expected, failed: unexpected + flaky, seconds: since(started), output }, code);
}

/**
 * @param {Outcome} outcome
 * @param {number} code
 * @returns {Outcome}
 */
function counted(outcome, code) {
  const silent = outcome.failed === 0 && (code !== 0 || outcome.passed === 0);
  return silent ? { ...outcome, failed: 1 } : outcome;
}

/** @param {string} name */
function reportFile(name) {
  const file = path.join(dataFolder(), 'reports', `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
const readReport = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {});

/** @param {number} started */
const since = (started) => (performance.now() - started) / 1000;

/**
 * One line per stage, and the whole output of a quiet one that failed.
 * @param {Outcome} outcome
 */
export function printOutcome({ name, passed, failed, seconds, output }) {
  if (failed > 0) process.stdout.write(output);
  const counts = passed + failed > 1 ? ` ${passed} passed, ${failed} failed` : '';
  process.stdout.write(`${failed > 0 ? '✗' : '✓'} ${name}${counts} (${seconds.toFixed(1)} s)\n`);
}

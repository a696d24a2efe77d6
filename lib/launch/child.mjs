import { spawn } from 'node:child_process';
import { at } from './project.mjs';

/**
 * Runs Node on a script and waits for its end; output goes to the terminal unless `quiet`.
 * @param {string[]} args arguments of `node`, the script first
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, signal?: AbortSignal }} [options] `signal` ends it early
 * @returns {Promise<{ code: number, output: string }>} exit code and, when quiet, everything printed
 */
export function runNode(args, { env = process.env, quiet = false, signal } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: at(),
      env,
      signal,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs Node on a script that must succeed.
 * @param {string} what the step's name for the error
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, signal?: AbortSignal }} [options]
 */
export async function mustRunNode(what, args, options) {
  const { code, output } = await runNode(args, options);
  if (code !== 0) throw new Error(`${what} failed (exit ${code})\n${output}`);
}

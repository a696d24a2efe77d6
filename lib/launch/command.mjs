import { ensurePackages } from './install.mjs';
import { enterProject } from './project.mjs';

/**
 * A launch command: packages first, then the work, whose modules may only be imported once the packages are there.
 * A failure is told in one message; DEBUG=1 adds where it happened.
 * @param {() => Promise<number>} work gives the exit code
 */
export async function runCommand(work) {
  enterProject();
  try {
    ensurePackages();
    process.exitCode = await work();
  } catch (error) {
    const text = error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : String(error);
    process.stderr.write(`✗ ${text}\n`);
    process.exitCode = 1;
  }
}

import { runNode } from './child.mjs';
import { at, enterProject } from './project.mjs';

/**
 * Runs a TypeScript file of the project. `react-server` makes `server-only` an empty module, as in the web server.
 * @param {string} file path from the project's folder
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 * @param {AbortSignal} [signal] ends it early
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(file, args = [], env, signal) {
  enterProject();
  const flags = ['--conditions=react-server', '--import', 'tsx', at(file), ...args];
  const { code } = await runNode(flags, { env: env ?? process.env, signal });
  return code;
}

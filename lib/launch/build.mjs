import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { mustRunNode } from './child.mjs';
import { filesUnder, hashOf, isMarked } from './hash.mjs';
import { step } from './project.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const mark = '.next/portal-build-hash';
const launch = 'lib/launch/';

/**
 * Builds the web application unless the last build is of these very sources. Call inside the project's folder.
 * @param {NodeJS.ProcessEnv} env NEXT_SERVER_ACTIONS_ENCRYPTION_KEY goes into the build, so another key is another build
 */
export async function ensureBuild(env) {
  const files = filesUnder(sources, (file) => !file.startsWith(launch) && !file.includes('db/generated'));
  const key = createHash('sha256')
    .update(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')
    .digest('hex');
  const hash = hashOf(files, [key, process.version]);
  if (isMarked(mark, hash)) return;
  step('Building the portal: about a minute');
  fs.rmSync(mark, { force: true });
  const mode = /** @type {const} */ ('production');
  const production = { ...env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' };
  await mustRunNode('next build', ['node_modules/next/dist/bin/next', 'build'], { env: production });
  fs.writeFileSync(mark, hash);
}

import fs from 'node:fs';
import { ensureBuild } from './build.mjs';
import { openInstallation } from './installation.mjs';
import { isFree } from './port.mjs';
import { ensurePrismaClient } from './prisma-client.mjs';
import { claim } from './process.mjs';
import { dataFolder, enterProject } from './project.mjs';
import { runTypeScript } from './typescript.mjs';
import { serveWeb } from './web.mjs';

/**
 * The portal from nothing to served: database, build, web server; then waits for Ctrl-C or SIGTERM and closes
 * everything in the opposite order.
 * @param {'start' | 'dev'} mode
 * @returns {Promise<number>} exit code
 */
export async function runPortal(mode) {
  enterProject();
  const port = Number(process.env.PORT ?? 3000);
  const release = claim(dataFolder());
  try {
    if (!(await isFree(port))) throw new Error(`port ${port} is taken: set PORT`);
    await ensurePrismaClient();
    const installation = await openInstallation(process.env);
    try {
      return await servePortal(mode, port, installation);
    } finally {
      await installation.close();
    }
  } finally {
    release();
  }
}

/**
 * @param {'start' | 'dev'} mode
 * @param {number} port
 * @param {import('./installation.mjs').Installation} installation
 */
async function servePortal(mode, port, { env, demo }) {
  if (mode === 'start') await ensureBuild(env);
  const web = serveWeb(mode, env, { port, processes: mode === 'dev' ? 1 : Number(env.WEB_PROCESSES ?? 1) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => web.stop());
  const failed = await Promise.race([web.ready.then(() => false), web.stopped.then(() => true)]);
  if (!failed) await printWelcome(env.APP_ORIGIN ?? `http://localhost:${port}`, demo);
  return web.stopped;
}

/**
 * @param {string} origin
 * @param {boolean} demo
 */
async function printWelcome(origin, demo) {
  process.stdout.write(`\n  ${origin}\n\n`);
  if (demo && fs.existsSync('prisma/seed/sign-ins.ts')) await runTypeScript('lib/launch/print-sign-ins.ts');
}

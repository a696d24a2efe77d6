import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './build.mjs';
import { buildSettings, openInstallation } from './installation.mjs';
import { isFree } from './port.mjs';
import { ensurePrismaClient } from './prisma-client.mjs';
import { claim } from './process.mjs';
import { at, dataFolder, enterProject } from './project.mjs';
import { serveWeb } from './web.mjs';

/** The demonstration's accounts; the story is optional, hence the import by path. */
const STORY = 'prisma/seed/sign-ins.mjs';

/**
 * The portal from nothing to served: database and build beside each other, web server; then waits for Ctrl-C or SIGTERM and closes
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
    const building = mode === 'start' ? ensureBuild(buildSettings(process.env)) : Promise.resolve();
    building.catch(() => undefined); // told below, once the database can be closed
    const installation = await openInstallation(process.env);
    try {
      await building;
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
  const web = serveWeb(mode, env, { port, processes: mode === 'dev' ? 1 : Number(env.WEB_PROCESSES ?? 1) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => web.stop());
  const failed = await Promise.race([web.ready.then(() => false), web.stopped.then(() => true)]);
  if (!failed) await printWelcome(env.APP_ORIGIN ?? `http://localhost:${port}`, demo);
  return web.stopped;
}

/**
 * The address, and under it the demonstration's accounts.
 * @param {string} origin
 * @param {boolean} demo
 */
async function printWelcome(origin, demo) {
  process.stdout.write(`\n  ${origin}\n\n`);
  if (!demo || !fs.existsSync(at(STORY))) return;
  const { SIGN_INS, DEMO_PASSWORD } = await import(pathToFileURL(at(STORY)).href);
  for (const { account, name, unit, post } of SIGN_INS)
    process.stdout.write(`  ${account.padEnd(16)} ${unit} ${post} ${name}\n`);
  process.stdout.write(`  ${'密码'.padEnd(14)} ${DEMO_PASSWORD}\n\n`);
}

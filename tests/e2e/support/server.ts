import fs from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '@/lib/launch/build.mjs';
import { openInstallation } from '@/lib/launch/installation.mjs';
import { anyFreePort } from '@/lib/launch/port.mjs';
import { stopServer } from '@/lib/launch/postgres.mjs';
import { claim } from '@/lib/launch/process.mjs';
import { dataFolder, enterProject } from '@/lib/launch/project.mjs';
import { secretsOf } from '@/lib/launch/secrets.mjs';
import { serveWeb } from '@/lib/launch/web.mjs';

/**
 * Playwright's global set-up: the portal as `npm start` serves it, on a new database with the demonstration story and
 * a free port. The scenarios find E2E_BASE_URL and, to look behind the screen, E2E_DATABASE_URL (the application's).
 */
async function globalSetup(): Promise<() => Promise<void>> {
  enterProject();
  const home = path.join(dataFolder(), 'e2e');
  const release = claim(home);
  await stopServer(home);
  fs.rmSync(path.join(home, 'pg'), { recursive: true, force: true });
  fs.rmSync(path.join(home, 'files'), { recursive: true, force: true });

  const port = process.env.E2E_PORT ? Number(process.env.E2E_PORT) : await anyFreePort();
  const [installation] = await Promise.all([openInstallation(settings(port), home), ensureBuild(settings(port))]);
  const web = serveWeb('start', installation.env, { port, processes: 1 });
  await Promise.race([web.ready, web.stopped.then(() => Promise.reject(new Error('the web server did not start')))]);

  process.env.E2E_BASE_URL = installation.env.APP_ORIGIN;
  process.env.E2E_DATABASE_URL = installation.env.DATABASE_URL;
  return async () => {
    await web.stop();
    await installation.close();
    release();
  };
}

/** The build belongs to `npm start` too, so it keeps that one's key: neither makes the other build again. */
function settings(port: number): NodeJS.ProcessEnv {
  const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secretsOf(dataFolder()).serverActionsKey;
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    PORT: String(port),
    APP_ORIGIN: `http://localhost:${port}`,
    DATABASE_URL: undefined,
  };
}

export default globalSetup;

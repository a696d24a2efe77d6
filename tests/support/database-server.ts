import type { TestProject } from 'vitest/node';
import { type RunningServer, startTestServer, type TestServer } from './test-server';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: TestServer;
  }
}

/** Several projects of one run share the server; the last to end stops it. */
const shared = globalThis as typeof globalThis & {
  portalTestServer?: { running: Promise<RunningServer>; users: number };
};

/** vitest's global set-up: one PostgreSQL per run, its address handed to the tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.portalTestServer ??= { running: startTestServer(), users: 0 };
  const mine = shared.portalTestServer;
  mine.users += 1;
  const { server, close } = await mine.running;
  project.provide('databaseServer', server);
  return async () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    shared.portalTestServer = undefined;
    await close();
  };
}

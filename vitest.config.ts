import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `server-only` throws outside a React server build, so tests see an empty module instead. */
const alias = { '@': root.replace(/\/$/, ''), 'server-only': `${root}tests/support/empty.ts` };

const project = (name: string, extra: Record<string, unknown> = {}) => ({
  resolve: { alias },
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], env: { TZ: 'America/New_York' }, ...extra },
});

export default defineConfig({
  test: {
    maxWorkers: '100%', // the default leaves one of two cores to itself
    projects: [
      project('unit', { testTimeout: 60_000, isolate: false }),
      project('property', { testTimeout: 60_000 }),
      project('architecture', { testTimeout: 60_000, isolate: false }),
      project('integration', {
        testTimeout: 60_000,
        hookTimeout: 180_000,
        globalSetup: 'tests/support/database-server.ts',
      }),
      project('security', {
        testTimeout: 600_000,
        hookTimeout: 180_000,
        globalSetup: 'tests/support/database-server.ts',
      }),
    ],
  },
});

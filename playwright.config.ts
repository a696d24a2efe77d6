import fs from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

/** Debian's Chromium: without its window, which takes half the time, where that package is installed. */
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const executablePath = process.env.CHROMIUM ?? browsers.find((file) => fs.existsSync(file));

/** What lets Debian's Chromium run as root in a container, and keeps it from calling home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** What changes days or circles for everybody goes when no other scenario counts or reads them any more. */
const AFTERWARDS = ['calendar.spec.ts', 'leaks.spec.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/server.ts',
  outputDir: 'test-results',
  projects: [
    { name: 'scenarios', testIgnore: AFTERWARDS },
    { name: 'afterwards', testMatch: AFTERWARDS, dependencies: ['scenarios'] },
  ],
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_BASE_URL, // set by the global set-up, read by the workers
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: process.env.TRACE ? 'retain-on-failure' : 'off', // recording every step takes a third of the time
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
});

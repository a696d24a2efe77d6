import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { at, step } from '@/lib/launch/project.mjs';

/** Seconds from `npm start` to the first page, everything installed, built and loaded before. */
export async function measureStart(home: string, port: number): Promise<number> {
  step('Starting the portal itself, first to prepare it, then to measure');
  await startOnce(home, port);
  const runs = [await startOnce(home, port), await startOnce(home, port), await startOnce(home, port)];
  return runs.sort((a, b) => a - b)[1] ?? 0;
}

async function startOnce(home: string, port: number): Promise<number> {
  const env = {
    ...process.env,
    DATA_DIR: home,
    PORT: String(port),
    PORTAL_PG_PORT: String(port + 1),
    NODE_ENV: 'production' as const,
  };
  const started = performance.now();
  const child = spawn('npm', ['start'], { cwd: at(), env, stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended (exit ${child.exitCode})`);
    const answer = await fetch(`http://localhost:${port}/sign-in`).catch(() => null);
    if (answer?.ok && (await answer.text()).includes('</html>')) break;
    await wait(20);
  }
  const seconds = (performance.now() - started) / 1000;
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await ended;
  return seconds;
}

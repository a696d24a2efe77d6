import { spawn } from 'node:child_process';
import { at, step } from '@/lib/launch/project.mjs';
import { answering, ended, owned } from './children';

/** Seconds from `npm start` to the first page, everything installed, built and loaded before. */
export async function measureStart(home: string, port: number): Promise<number> {
  step('Starting the portal itself, first to prepare it, then to measure');
  await startOnce(home, port);
  const runs = [await startOnce(home, port), await startOnce(home, port), await startOnce(home, port)];
  return runs.sort((a, b) => a - b)[1] ?? 0;
}

/** Seconds for one start: the first one builds and loads the demonstration. */
const PATIENCE = 300;

async function startOnce(home: string, port: number): Promise<number> {
  const env = {
    ...process.env,
    DATA_DIR: home,
    PORT: String(port),
    PORTAL_PG_PORT: String(port + 1),
    NODE_ENV: 'production' as const,
  };
  const started = performance.now();
  const child = owned(spawn('npm', ['start'], { cwd: at(), env, stdio: 'ignore', detached: true }), true);
  await answering('npm start', child, PATIENCE, async () => {
    const answer = await fetch(`http://localhost:${port}/sign-in`).catch(() => null);
    return answer?.ok === true && (await answer.text()).includes('</html>');
  });
  const seconds = (performance.now() - started) / 1000;
  await ended(child);
  return seconds;
}

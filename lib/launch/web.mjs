import cluster from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import { isLive } from './port.mjs';
import { at } from './project.mjs';

/** Requests under way get this long to finish, milliseconds. */
const drain = 30_000;
/** A worker that keeps dying is not replaced faster than this, milliseconds. */
const pause = 1000;

/**
 * Runs Next in worker processes that share the port and end with this one, even when this one is killed. A worker
 * that dies is replaced; one that dies while starting ends the command, so that a bad setting is seen at once.
 * @param {'start' | 'dev'} mode
 * @param {NodeJS.ProcessEnv} env
 * @param {{ port: number, processes: number }} options
 * @returns {{ ready: Promise<void>, stopped: Promise<number>, stop: () => Promise<void> }} `stopped` gives the exit code
 */
export function serveWeb(mode, env, { port, processes }) {
  cluster.setupPrimary({
    exec: at('node_modules/next/dist/bin/next'),
    args: [mode, '-p', String(port)],
    execArgv: [],
    cwd: at(),
  });
  const settings = { ...env, NEXT_TELEMETRY_DISABLED: '1' };
  let isReady = false;
  let isStopping = false;
  const stopped = new Promise((/** @type {(code: number) => void} */ resolve) => {
    const endIfLast = (/** @type {number} */ code) => {
      if (Object.values(cluster.workers ?? {}).some((worker) => worker && !worker.isDead())) return;
      resolve(isStopping ? 0 : code || 1);
      isStopping = true;
    };
    cluster.on('exit', (_, code) => {
      if (!isReady || isStopping) return endIfLast(code);
      setTimeout(() => (isStopping ? endIfLast(code) : cluster.fork(settings)), pause);
    });
  });
  for (let count = 0; count < processes; count += 1) cluster.fork(settings);
  const ready = answers(port, () => isStopping).then(() => {
    isReady = true;
  });
  return { ready, stopped, stop: () => stop() };

  async function stop() {
    isStopping = true;
    const workers = Object.values(cluster.workers ?? {});
    for (const worker of workers) worker?.process.kill('SIGTERM');
    const late = await Promise.race([stopped.then(() => false), wait(drain, true, { ref: false })]);
    if (late) for (const worker of workers) worker?.process.kill('SIGKILL');
  }
}

/**
 * Resolves when the portal answers on the port.
 * @param {number} port
 * @param {() => boolean} cancelled
 */
async function answers(port, cancelled) {
  while (!cancelled() && !(await isLive(port))) await wait(50);
}

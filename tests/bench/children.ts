import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const running = new Set<ChildProcess>();
const aborting = new AbortController();

/** Aborted when the bench itself is told to end. */
export const ending = aborting.signal;

process.once('exit', () => {
  aborting.abort();
  for (const child of running) signal(child);
});
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(1));

/** To the process, or to its whole group when it leads one. */
function signal(child: ChildProcess): void {
  const pid = child.pid ?? 0;
  if (pid === 0) return;
  try {
    process.kill(leads.has(child) ? -pid : pid, 'SIGTERM');
  } catch {
    running.delete(child); // it ended by itself
  }
}

const leads = new WeakSet<ChildProcess>();

/** Remembers a process so that it never outlives the bench; `group` when it leads a process group of its own. */
export function owned(child: ChildProcess, group = false): ChildProcess {
  running.add(child);
  if (group) leads.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends a process and waits for its end. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child);
  await gone;
}

/** Waits until a process answers; throws when it ends first or is silent for `seconds`. */
export async function answering(
  what: string,
  child: ChildProcess,
  seconds: number,
  answers: () => Promise<boolean>,
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`${what} ended (exit ${child.exitCode})`);
    if (performance.now() > until) throw new Error(`${what} does not answer within ${seconds} seconds`);
    await wait(20);
  }
}

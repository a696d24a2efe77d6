import { type Cpu, cpuOf } from './cpu';

/** CPU milliseconds of one request: the application's, PostgreSQL's, and their sum. */
export type Cost = Cpu & { both: number };

/** Processes whose CPU is read. */
export type Watched = { app: number; postmaster: number };

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * The cost of `once`, asked again and again: after a warm-up, the median of three runs of `times` requests one after the
 * other.
 */
export async function costOf(watched: Watched, times: number, once: (n: number) => Promise<unknown>): Promise<Cost> {
  const runs: Cpu[] = [];
  let n = 0;
  for (let warm = 0; warm < times; warm += 1) await once(n++);
  for (let run = 0; run < 3; run += 1) {
    const before = cpuOf(watched.app, watched.postmaster);
    for (let i = 0; i < times; i += 1) await once(n++);
    const after = cpuOf(watched.app, watched.postmaster);
    runs.push({ app: (after.app - before.app) / times, sql: (after.sql - before.sql) / times });
  }
  const app = median(runs.map((run) => run.app));
  const sql = median(runs.map((run) => run.sql));
  return { app, sql, both: app + sql };
}

/** The value below which a share (0 to 1) of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

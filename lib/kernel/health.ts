import { statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { pendingMigrations } from '@/lib/launch/migrate.mjs';
import { clockNow } from './today';

/** Runs one SQL statement and gives its rows. */
type Query = (sql: string) => Promise<Record<string, unknown>[]>;

/** Each check's finding; true is well. */
export type Readiness = { database: boolean; migrations: boolean; disk: boolean; clock: boolean };

/** Longest wait for the database, most the clocks may differ (milliseconds), least free share of the disk. */
const limits = { answer: 1000, skew: 5000, free: 0.05 };

/**
 * Whether this process can do its work: the database answers within a second, its migrations are at head, 5 % of the
 * files' disk is free, and the process's clock and PostgreSQL's agree within five seconds. Never throws.
 * @param query asks the application's database
 * @param filesDir the folder of the uploaded files
 */
export async function readiness(query: Query, filesDir: string): Promise<Readiness> {
  const [clock, migrations, disk] = await Promise.all([
    settled(clockSkew(query)),
    settled(pendingMigrations(query)),
    settled(freeShare(filesDir)),
  ]);
  return {
    database: clock !== undefined,
    migrations: migrations?.length === 0,
    disk: disk !== undefined && disk >= limits.free,
    clock: clock !== undefined && clock <= limits.skew,
  };
}

/** How far PostgreSQL's clock is from ours, milliseconds; the answer's own travel is halved away. */
async function clockSkew(query: Query): Promise<number> {
  const askedAt = clockNow();
  const [row] = await query('select (extract(epoch from clock_timestamp()) * 1000)::float8 as at');
  return Math.abs(Number(row?.at) - (askedAt + clockNow()) / 2);
}

/** Free share of the disk that holds a folder, 0 to 1; before the first upload its parent stands for it. */
async function freeShare(folder: string): Promise<number> {
  const disk = await statfs(folder).catch(() => statfs('.'));
  return disk.bavail / disk.blocks;
}

/** The value, or undefined when it failed or took longer than the limit. */
async function settled<T>(work: Promise<T>): Promise<T | undefined> {
  const given = new AbortController();
  const late = wait(limits.answer, undefined, { signal: given.signal }).catch(() => undefined);
  return Promise.race([work, late])
    .catch(() => undefined)
    .finally(() => given.abort());
}

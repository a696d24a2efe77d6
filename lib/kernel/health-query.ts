import 'server-only';
import pg from 'pg';
import { env } from './env';

let pool: pg.Pool | undefined;

/** Asks the application's database on a connection of its own, so that a full pool is not mistaken for a dead server. */
export async function query(sql: string): Promise<Record<string, unknown>[]> {
  pool ??= openPool();
  return (await pool.query(sql)).rows;
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 1000,
    query_timeout: 1000,
  });
  opened.on('error', () => undefined); // an idle connection was cut: the next question opens another
  return opened;
}

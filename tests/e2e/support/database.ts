import { withClient } from '@/lib/launch/connection.mjs';

type Row = Record<string, string>;

/** Looks behind the screen: rows of the portal's database, every value as text. */
export async function rows(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return withClient(process.env.E2E_DATABASE_URL ?? '', async (client) => (await client.query(sql, [...values])).rows);
}

/** The one value that a query answers. Throws when it answers nothing. */
export async function value(sql: string, values: readonly unknown[] = []): Promise<string> {
  const [row] = await rows(sql, values);
  const found = Object.values(row ?? {})[0];
  if (found === undefined) throw new Error(`the database answers nothing: ${sql}`);
  return String(found);
}

/** State of a matter. */
export const stateOf = (id: string) => value('SELECT state FROM matter WHERE id = $1', [id]);

import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/kernel/env';
import { type Prisma, PrismaClient } from './generated/client';

/** A transaction in which a command runs. */
export type Tx = Prisma.TransactionClient;

/**
 * No statement, no wait for a row and no forgotten transaction holds the others up for long. UTC, because the adapter
 * writes and reads instants as UTC without saying so: in the server's own zone they would be off by its hours.
 * No JIT: compiling takes longer than any of our statements runs.
 */
const SETTINGS =
  '-c timezone=UTC -c jit=off -c statement_timeout=15s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s';

/** Statement texts that a connection keeps prepared; a list's conditions in every combination would be more than it can hold. */
const PREPARED = 400;
const names = new Map<string, string>();

/** A name under which the connection parses and plans the statement once, or none when there are too many. */
function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = names.size < PREPARED ? `s${names.size}` : '';
  if (name) names.set(sql, name);
  return name;
}

const shared = globalThis as { portalDatabase?: PrismaClient };

/** The process's database client, made at first use; connects as the restricted application role. */
export function db(): PrismaClient {
  shared.portalDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL, max: 12, options: SETTINGS },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return shared.portalDatabase;
}

/** Ends the client's connections; the next `db()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  await shared.portalDatabase?.$disconnect();
  shared.portalDatabase = undefined;
}

import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/kernel/env';
import { type Prisma, PrismaClient } from './generated/client';

/** A transaction in which a command runs. */
export type Tx = Prisma.TransactionClient;

/**
 * No statement, no wait for a row and no forgotten transaction holds the others up for long. UTC, because the adapter
 * writes and reads instants as UTC without saying so: in the server's own zone they would be off by its hours.
 */
const SETTINGS =
  '-c timezone=UTC -c statement_timeout=15s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s';

const shared = globalThis as { portalDatabase?: PrismaClient };

/** The process's database client, made at first use; connects as the restricted application role. */
export function db(): PrismaClient {
  shared.portalDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 12, options: SETTINGS }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return shared.portalDatabase;
}

/** Ends the client's connections; the next `db()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  await shared.portalDatabase?.$disconnect();
  shared.portalDatabase = undefined;
}

import 'server-only';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { readRows } from '@/lib/matters/queries-record';
import { recordSchema, type TransferRecord } from './record-schema';

const { sql } = Prisma;
const OWN = {
  rows: sql`to_jsonb(t) || to_jsonb(c)`,
  join: sql`JOIN case_transfer t ON t.id = m.id JOIN enforcement_case c ON c.id = t.case_id`,
  units: sql`UNION SELECT t.receiver_id`,
};

/** Everything about one transfer in one statement, or null. Asks nobody whether it may be seen: callers do. */
export async function readTransfer(id: string): Promise<TransferRecord | null> {
  const row = await readRows(id, OWN);
  return row && recordSchema.parse(row);
}

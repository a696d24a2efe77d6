import { db } from '@/lib/kernel/db/client';

/** The account's id and present version, as a fresh page would hold them. */
export async function account(name: string): Promise<{ id: string; version: number }> {
  return db().person.findUniqueOrThrow({ where: { account: name }, select: { id: true, version: true } });
}

/** Entries of the record for an act, oldest first, as JSON. */
export async function entriesOf(command: string, result = 'DONE'): Promise<Entry[]> {
  const rows = await db().auditEntry.findMany({ where: { command, result }, orderBy: { id: 'asc' } });
  return rows.map((row) => JSON.parse(row.line) as Entry);
}

/** The part of an entry that these tests look at. */
export type Entry = {
  actor: { account: string; unitId: string; post: string | null; for: string | null } | null;
  matterId: string | null;
  number: string | null;
  title: string | null;
  words: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

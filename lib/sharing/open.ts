import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { otherKind } from '@/lib/kernel/others';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { SHARING } from './procedure';
import { versionColumns } from './save';
import type { ShareOpening } from './spawn';

/** Writes a record's own row and its first version. `now` in epoch milliseconds. */
export async function writeRecord(tx: Tx, id: string, row: ShareOpening, now: number): Promise<void> {
  const { kind, eventOn, recipientIds, fields, personId, person } = row;
  await tx.sharedRecord.create({
    data: { id, kind, eventOn: dateOnly(eventOn), recipientIds: [...recipientIds] },
    select: { id: true },
  });
  const by = { personId, person, at: timestampOf(now) };
  await tx.sharedVersion.create({ data: { recordId: id, no: 1, ...versionColumns(fields), ...by } });
}

/** What a decision elsewhere records to be copied (3-4-2). */
export const REACHED_SHARING = otherKind<ShareOpening>({
  procedure: SHARING,
  prefix: SHARING.type,
  create: writeRecord,
});

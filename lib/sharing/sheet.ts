import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/kernel/db/client';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { readApprovals, type Sheet } from './approvals';
import { readCells } from './rows';
import { recordedNumbers } from './twins';

/** What stands for a sheet between its preview and its import: SHA-256 of its rows. */
export const digestOf = (rows: string): string => createHash('sha256').update(rows).digest('hex');

/** The person's sheet read against what the unit has recorded already, or null when there is none (3-4-1). */
export async function checkedSheet(tx: Tx, personId: string, unitId: string, today: LocalDate) {
  const stored = await tx.approvalSheet.findUnique({ where: { personId } });
  if (!stored || stored.rows === '' || stored.unitId !== unitId) return null;
  const cells = readCells(stored.rows);
  const numbers = [...new Set(cells.flatMap((row) => row.filter((cell) => cell && cell.length <= 80)))];
  const recorded = await recordedNumbers(tx, { unitId, code: 'APPROVAL', numbers });
  const sheet: Sheet = readApprovals(cells, today, new Set(recorded.map(({ documentNo }) => documentNo)));
  const { rows, source, at } = stored;
  return { ...sheet, cells, rows, source, at, digest: digestOf(rows) };
}

import 'server-only';
import type { Pause } from '@/lib/rulebook/deadline';
import type { ExtensionRow } from '@/lib/rulebook/extension-and-pause';
import type { Tx } from '../db/client';
import { instantOf, instantOrNull } from '../today';

/** The rows that moved a duty's date, as counting takes them. */
export type DutyHistory = { extensions: ExtensionRow[]; pauses: Pause[] };

/** Extensions and pauses of the duties, by duty id, oldest first; a duty without any has no entry. */
export async function historiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, DutyHistory>> {
  const dutyId = { in: [...ids] };
  const extensions = await tx.dutyExtension.findMany({ where: { dutyId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const pauses = await tx.dutyPause.findMany({ where: { dutyId }, orderBy: [{ fromAt: 'asc' }, { id: 'asc' }] });
  const histories = new Map<string, DutyHistory>();
  const of = (id: string): DutyHistory => {
    const known = histories.get(id) ?? { extensions: [], pauses: [] };
    histories.set(id, known);
    return known;
  };
  for (const { dutyId: id, days, at, removedAt } of extensions)
    of(id).extensions.push({ days, grantedAt: instantOf(at), removedAt: instantOrNull(removedAt) });
  for (const { dutyId: id, fromAt, toAt, reason } of pauses)
    of(id).pauses.push({ pausedAt: instantOf(fromAt), resumedAt: instantOrNull(toAt), reason });
  return histories;
}

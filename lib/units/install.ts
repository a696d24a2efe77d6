import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { dateOnly } from '@/lib/kernel/today';
import { ISSUED_ON } from '@/lib/rulebook/clauses';
import { FOUNDING_MEMBERS, UNITS } from './register';

/** Enters the district's units where there are none yet, in the register's order, ten of them as members (1-1-1). `phones`: by the unit's place in it. */
export async function installUnits(tx: Tx, phones?: (index: number) => string): Promise<void> {
  if (await tx.unit.count()) return;
  await tx.unit.createMany({
    data: UNITS.map((unit, index) => ({ ...unit, rank: index + 1, phone: phones?.(index) ?? null })),
  });
  await tx.membership.createMany({
    data: FOUNDING_MEMBERS.map((unitId) => ({ unitId, fromOn: dateOnly(ISSUED_ON), basis: '山政办发〔2021〕13号' })),
  });
}

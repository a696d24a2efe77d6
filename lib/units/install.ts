import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { UNITS } from './register';

/** Enters the district's units where there are none yet, in the register's order. `phones`: by the unit's place in it. */
export async function installUnits(tx: Tx, phones?: (index: number) => string): Promise<void> {
  if (await tx.unit.count()) return;
  await tx.unit.createMany({
    data: UNITS.map((unit, index) => ({ ...unit, rank: index + 1, phone: phones?.(index) ?? null })),
  });
}

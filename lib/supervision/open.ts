import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { otherKind } from '@/lib/kernel/others';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import type { OrderRow } from './decide';
import { ORDER } from './procedure';

/** Writes an order's own row as it begins. */
export async function createOrder(tx: Tx, id: string, row: OrderRow, now: number): Promise<void> {
  const data = { id, ...row, dueOn: dateOnly(row.dueOn), at: timestampOf(now) };
  await tx.supervisionOrder.create({ data, select: { id: true } });
}

/** 督办 as acts on the matter it is about begin it (1-2-1). */
export const GIVEN_ORDER = otherKind<OrderRow>({ procedure: ORDER, prefix: 'supervision', create: createOrder });

/** 督办 as it ends with the withdrawal of the transfer it was about (1-2-1, 2-2-4). */
export const ENDED_ORDER = otherKind<{ endReason: string }>({
  procedure: ORDER,
  prefix: 'supervision',
  save: async (tx, id, { endReason }, now) => {
    const data = { endReason, endedAt: timestampOf(now) };
    await tx.supervisionOrder.update({ where: { id }, data, select: { id: true } });
  },
});

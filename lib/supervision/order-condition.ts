import 'server-only';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { dateOnly, todayAt } from '@/lib/kernel/today';
import type { OrderTab } from './labels';

const OPEN = Prisma.sql`(o.answered_at IS NULL AND o.ended_at IS NULL)`;

/**
 * SQL condition on 督办 `o`: unanswered; those of them whose day has passed (before 组长); over; any. Tiles, lists and the
 * notice to 组长 ask nothing else. `now` in epoch milliseconds.
 */
export function orderCondition(tab: OrderTab, now: number): Prisma.Sql {
  return {
    open: OPEN,
    late: Prisma.sql`${OPEN} AND o.due_on < ${dateOnly(todayAt(now))}`,
    over: Prisma.sql`NOT ${OPEN}`,
    all: Prisma.sql`true`,
  }[tab];
}

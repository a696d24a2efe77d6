import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { record } from '@/lib/kernel/audit/record';
import { sealSoon } from '@/lib/kernel/audit/seal';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { repeat } from '@/lib/kernel/repeat';
import { timestampOf } from '@/lib/kernel/today';
import { orderCondition } from './order-condition';

const MINUTE = 60_000;

const rowSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  unit: z.string(),
  leader: z.string(),
});

/**
 * 报组长 (1-2-1): tells 组长 once of every order whose answer is overdue. That it stands on 组长's desk needs no telling: the
 * desk reads the clock. Returns how many were told; several processes at once tell each once.
 */
export async function escalate(): Promise<number> {
  const { now } = await currentMoment();
  const rows = await db().$queryRaw<unknown[]>`
    SELECT m.id::text, m.number, m.title, u.name AS unit, p.unit_id AS leader
    FROM supervision_order o JOIN matter m ON m.id = o.id JOIN unit u ON u.id = o.obligor_id
      JOIN matter_party p ON p.matter_id = o.id AND p.part = 'leader' AND p.until IS NULL
    WHERE ${orderCondition('late', now)} AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.matter_id = o.id AND n.unit_id = p.unit_id AND n.kind = 'ESCALATED')
    ORDER BY o.due_on, o.id LIMIT 100`;
  let told = 0;
  for (const row of rows) if (await tell(rowSchema.parse(row), now)) told += 1;
  if (told > 0) sealSoon();
  return told;
}

/** Notice and record in one transaction; false when another process was faster. */
async function tell({ id, number, title, unit, leader }: z.output<typeof rowSchema>, now: number): Promise<boolean> {
  const text = `${unit}逾期未答复督办：${title}${number ? `（${number}）` : ''}，请批示。`;
  const data = [{ unitId: leader, matterId: id, kind: 'ESCALATED', text, createdAt: timestampOf(now) }];
  return db().$transaction(async (tx) => {
    const { count } = await tx.notice.createMany({ data, skipDuplicates: true });
    if (count === 0) return false;
    await record(tx, {
      at: now,
      actor: null,
      as: null,
      command: 'supervision.escalate',
      result: 'DONE',
      requestId: randomUUID(),
      matterId: id,
      number,
      title,
      clauses: ['1-2-1'],
      words: text,
    });
    return true;
  });
}

const shared = globalThis as { portalEscalating?: NodeJS.Timeout };

/** Looks every minute from now until the process ends. One keeper per process. */
export function startEscalating(): void {
  shared.portalEscalating ??= repeat(MINUTE, escalate, 'escalating');
}

import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { historiesOf } from '@/lib/kernel/duties/history';
import type { CountedDuty } from '@/lib/kernel/duties/recount';
import { instantOf, localDateOrNull, timestampOf } from '@/lib/kernel/today';
import type { Calendar } from '@/lib/rulebook/calendar';
import { type LocalDate, startOfDay } from '@/lib/rulebook/local-date';
import { type Redating, redate } from './redate';

const BATCH = 1000;

/** An open duty whose count the new calendar touches, without anything of its case but the number; `named`: for named people (4-2-5). */
export type TouchedDuty = CountedDuty &
  Redating & {
    id: string;
    matterId: string;
    type: string;
    number: string | null;
    named: boolean;
    unitId: string;
    unit: string;
    clause: string;
  };

const rowSchema = z.object({
  id: z.string(),
  matter_id: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  named: z.boolean(),
  obligor_id: z.string(),
  unit: z.string(),
  rule: z.string(),
  clause: z.string(),
  started_at: z.date(),
  due_at: z.date(),
  warn_at: z.date(),
  urgent: z.boolean(),
  provisional: z.boolean(),
  own_due_on: z.date().nullable(),
});
type Row = z.output<typeof rowSchema>;

/**
 * The open duties that another calendar touches, in batches by id. `changed`: the days that differ, in order; a duty
 * that begins and falls due before the first of them can only lose its 暂定 mark.
 */
export async function* touchedDuties(
  tx: Tx,
  after: Calendar,
  changed: readonly LocalDate[],
): AsyncGenerator<TouchedDuty[]> {
  for (let last: string | null = null; ; ) {
    const rows: Row[] = await openRows(tx, changed[0], last);
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? null;
    const counted = await withHistory(tx, rows);
    yield counted.flatMap((duty) => {
      const found = redate(duty, after, changed);
      return found ? [{ ...duty, ...found }] : [];
    });
    if (rows.length < BATCH) return;
  }
}

async function openRows(tx: Tx, first: LocalDate | undefined, after: string | null): Promise<Row[]> {
  const near = first
    ? Prisma.sql`(d.provisional OR greatest(d.started_at, d.due_at) >= ${timestampOf(startOfDay(first))})`
    : Prisma.sql`d.provisional`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT d.id::text, d.matter_id::text, m.type, m.number, m.confidentiality = 'NAMED' AS named, d.obligor_id, u.name AS unit, d.rule, d.clause, d.started_at, d.due_at, d.warn_at,
      d.urgent, d.provisional, d.own_due_on
    FROM duty d JOIN matter m ON m.id = d.matter_id JOIN unit u ON u.id = d.obligor_id
    WHERE d.done_at IS NULL AND d.cancelled_at IS NULL AND ${near} ${after ? Prisma.sql`AND d.id > ${after}::uuid` : Prisma.empty}
    ORDER BY d.id LIMIT ${BATCH}`;
  return rows.map((row) => rowSchema.parse(row));
}

async function withHistory(tx: Tx, rows: readonly Row[]) {
  const histories = await historiesOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    matterId: row.matter_id,
    type: row.type,
    number: row.number,
    named: row.named,
    unitId: row.obligor_id,
    unit: row.unit,
    clause: row.clause,
    rule: row.rule,
    startedAt: instantOf(row.started_at),
    dueAt: instantOf(row.due_at),
    warnAt: instantOf(row.warn_at),
    urgent: row.urgent,
    provisional: row.provisional,
    ownDueOn: localDateOrNull(row.own_due_on),
    ...(histories.get(row.id) ?? { extensions: [], pauses: [] }),
  }));
}

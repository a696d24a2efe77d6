import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { instantOf, timestampOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import type { OrderTab } from './labels';
import { orderCondition } from './order-condition';
import type { OrdersAddress } from './orders-address';
import { orderLine } from './view-order';

const { sql } = Prisma;
const PAGE = 50;

const rowSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  unit: z.string(),
  words: z.string(),
  due_on: z.date(),
  at: z.date(),
  answer: z.string().nullable(),
  answered_at: z.date().nullable(),
  ended_at: z.date().nullable(),
  end_reason: z.string().nullable(),
  late_reason: z.string().nullable(),
  instructed: z.boolean(),
  concern_id: z.string().nullable(),
  concern_type: z.string().nullable(),
  concern_title: z.string().nullable(),
  concern_number: z.string().nullable(),
  key: z.date(),
});
/** A row of the register as the database has it. */
export type OrderFacts = z.output<typeof rowSchema>;

/** By what a tab is sorted, and whether the latest come first. */
const ORDERED: Readonly<Record<OrderTab, { key: Prisma.Sql; latest: boolean }>> = {
  open: { key: sql`(o.due_on::timestamp AT TIME ZONE 'UTC')`, latest: false },
  late: { key: sql`(o.due_on::timestamp AT TIME ZONE 'UTC')`, latest: false },
  over: { key: sql`coalesce(o.answered_at, o.ended_at)`, latest: true },
  all: { key: sql`o.at`, latest: true },
};

const from = sql`supervision_order o JOIN matter m ON m.id = o.id JOIN unit u ON u.id = o.obligor_id`;

/** What the address asks of orders the actor may see, its tab apart. */
function conditions(actor: Actor, { unit, q }: Pick<OrdersAddress, 'unit' | 'q'>): Prisma.Sql {
  const found = (text: Prisma.Sql) => sql`position(${q} IN ${text}) > 0`;
  const parts = [sql`(${visibleMatters(actor)})`];
  if (unit) parts.push(sql`o.obligor_id = ${unit}`);
  if (q) parts.push(sql`(${found(sql`coalesce(m.number, '')`)} OR ${found(sql`m.title`)} OR ${found(sql`o.words`)})`);
  return Prisma.join(parts, ' AND ');
}

async function page(actor: Actor, address: OrdersAddress, now: number, limit: number): Promise<OrderFacts[]> {
  const { key, latest } = ORDERED[address.tab];
  const { after } = address;
  const beyond = after
    ? sql`AND (${key}, o.id) ${latest ? sql`<` : sql`>`} (${timestampOf(after.at)}, ${after.id}::uuid)`
    : Prisma.empty;
  const way = latest ? sql`DESC` : sql`ASC`;
  // What an order is about is named only to those who may see it.
  const rows = await db().$queryRaw<unknown[]>`
    SELECT m.id::text, m.number, m.title, m.state, u.name AS unit, o.words, o.due_on, o.at, o.answer, o.answered_at, o.ended_at, o.end_reason,
      d.late_reason, ${key} AS key, c.id::text AS concern_id, c.type AS concern_type, c.title AS concern_title, c.number AS concern_number,
      EXISTS (SELECT 1 FROM matter_note n WHERE n.matter_id = o.id AND n.kind = 'INSTRUCTION') AS instructed
    FROM ${from} LEFT JOIN duty d ON d.matter_id = o.id AND d.rule = '1-2-1'
      LEFT JOIN LATERAL (SELECT m.id, m.type, m.title, m.number FROM matter m WHERE m.id = o.concerns_id AND (${visibleMatters(actor)})) c ON true
    WHERE ${conditions(actor, address)} AND ${orderCondition(address.tab, now)} ${beyond} ORDER BY ${key} ${way}, o.id ${way} LIMIT ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}

/** How many orders every tab holds under the address's conditions. */
async function countTabs(actor: Actor, address: OrdersAddress, now: number): Promise<Record<OrderTab, number>> {
  const of = (tab: OrderTab) => sql`(count(*) FILTER (WHERE ${orderCondition(tab, now)}))::int`;
  const rows = await db().$queryRaw<Record<OrderTab, number>[]>`
    SELECT ${of('open')} AS open, ${of('late')} AS late, ${of('over')} AS over, ${of('all')} AS all FROM ${from} WHERE ${conditions(actor, address)}`;
  return rows[0] ?? { open: 0, late: 0, over: 0, all: 0 };
}

/**
 * 督办台账 (1-2-1): one tab and page of the orders the actor may see, with the number in every tab. Unanswered ones by due
 * day, those that are over and all of them latest first.
 */
export async function orders(actor: Actor, address: OrdersAddress, size: number = PAGE) {
  const { now, calendar } = await currentMoment();
  const [counts, rows] = await Promise.all([countTabs(actor, address, now), page(actor, address, now, size + 1)]);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return {
    counts,
    total: counts[address.tab],
    rows: shown.map((row) => orderLine(row, now, calendar)),
    next: last && { at: instantOf(last.key), id: last.id },
  };
}

/** Those before 组长: overdue and unanswered, longest first, for the board (1-2-1). */
export async function escalated(actor: Actor, size: number) {
  const { rows, total } = await orders(actor, { tab: 'late', unit: '', q: '' }, size);
  return { total, rows };
}

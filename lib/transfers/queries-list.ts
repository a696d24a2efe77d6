import 'server-only';
import { z } from 'zod';
import { type Actor, INSIDERS, unitsWith } from '@/lib/kernel/actor';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { instantOf, instantOrNull, timestampOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { type Cursor, type ListAddress, PERIODS, type Sort } from './list-address';
import { type Tab, tabsOf } from './queries-scope';
import { type ListRow, listRow } from './view-row';

const PAGE = 50;
/** Above this a list says 超过 instead of counting on. */
export const COUNTED_UP_TO = 1000;

const { sql } = Prisma;

/** A page of the list as the screen shows it. */
export type TransferList = {
  tabs: { key: string; label: string; count: number }[];
  tab: string;
  sort: Sort;
  /** All rows under the conditions in force; null where there are more than COUNTED_UP_TO. */
  total: number | null;
  rows: ListRow[];
  next: Cursor | null;
  previous: Cursor | null;
  now: number;
};

const openDuty = sql`LEFT JOIN LATERAL (
  SELECT min(d.due_at) AS due_at FROM duty d
  WHERE d.matter_id = t.id AND d.done_at IS NULL AND d.cancelled_at IS NULL AND d.rule <> '1-2-1') o ON true`;

const KEYS = {
  arrived: { key: sql`coalesce(t.sent_at, 'infinity'::timestamptz)`, join: Prisma.empty, ascending: false },
  due: { key: sql`coalesce(o.due_at, 'infinity'::timestamptz)`, join: openDuty, ascending: true },
} as const;

function conditions(actor: Actor, address: ListAddress, now: number): Prisma.Sql {
  const parts = [visibleMatters(actor), address.stage ? sql`m.state = ${address.stage}` : sql`m.state <> 'VOID'`];
  if (address.from) parts.push(sql`t.sender_id = ${address.from}`);
  if (address.to) parts.push(sql`t.receiver_id = ${address.to}`);
  if (address.since) {
    const since = timestampOf(startOfDay(PERIODS[address.since].from(shanghaiDate(now))));
    parts.push(sql`t.sent_at >= ${since}`);
  }
  if (address.q) {
    const found = (text: Prisma.Sql) => sql`position(${address.q} IN ${text}) > 0`;
    parts.push(sql`(${found(sql`coalesce(m.number, '')`)} OR ${found(sql`m.title`)} OR ${found(sql`c.party_name`)})`);
  }
  return Prisma.join(parts, ' AND ');
}

const from = sql`FROM case_transfer t JOIN matter m ON m.id = t.id JOIN enforcement_case c ON c.id = t.case_id`;

/** Ids in a tab under the conditions, at most one more than is counted. The number above the list and the list agree because both ask here. */
function counted(scopes: readonly Prisma.Sql[], where: Prisma.Sql): Prisma.Sql {
  const most = COUNTED_UP_TO + 1;
  const branches = scopes.map((scope) => sql`(SELECT t.id ${from} WHERE ${scope} AND ${where} LIMIT ${most})`);
  return sql`SELECT count(*)::int FROM (SELECT * FROM (${Prisma.join(branches, ' UNION ')}) AS found LIMIT ${most}) AS capped`;
}

async function counts(tabs: readonly Tab[], current: Tab, where: Prisma.Sql, plain: Prisma.Sql) {
  const columns = [...tabs.map((tab) => counted(tab.scopes, plain)), counted(current.scopes, where)];
  const rows = await db().$queryRaw<{ n: number[] }[]>`
    SELECT ARRAY[${Prisma.join(columns.map((column) => sql`(${column})`))}] AS n`;
  return rows[0]?.n ?? [];
}

const rowSchema = z.object({
  id: z.string(),
  key: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  urgent: z.boolean(),
  supervised: z.boolean(),
  urges: z.int(),
  party: z.string(),
  person: z.boolean(),
  sender_id: z.string(),
  sender: z.string(),
  receiver_id: z.string().nullable(),
  receiver: z.string().nullable(),
  handler_id: z.string().nullable(),
  handler: z.string().nullable(),
  decider_id: z.string().nullable(),
  sent_at: z.date().nullable(),
  rule: z.string().nullable(),
  started_at: z.date().nullable(),
  due_at: z.date().nullable(),
  warn_at: z.date().nullable(),
  done_at: z.date().nullable(),
  duty_urgent: z.boolean().nullable(),
  provisional: z.boolean().nullable(),
});

/** A row as the database answers it, instants in epoch milliseconds. */
export type ListFacts = ReturnType<typeof readRow>;

function readRow(raw: unknown) {
  const row = rowSchema.parse(raw);
  const duty =
    row.rule && row.started_at && row.due_at && row.warn_at
      ? {
          rule: row.rule,
          startedAt: instantOf(row.started_at),
          dueAt: instantOf(row.due_at),
          warnAt: instantOf(row.warn_at),
          doneAt: instantOrNull(row.done_at),
          urgent: row.duty_urgent ?? false,
          provisional: row.provisional ?? false,
        }
      : null;
  return { ...row, sentAt: instantOrNull(row.sent_at), duty };
}

async function page(tab: Tab, sort: Sort, address: ListAddress, where: Prisma.Sql): Promise<ListFacts[]> {
  const { key, join, ascending } = KEYS[sort];
  const cursor = address.after ?? address.before;
  const forward = ascending === !(address.before && !address.after);
  const way = forward ? sql`ASC` : sql`DESC`;
  const beyond = cursor
    ? sql`AND (${key}, t.id) ${forward ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.empty;
  const branches = tab.scopes.map(
    (scope) => sql`(SELECT t.id, ${key} AS key ${from} ${join} WHERE ${scope} AND ${where} ${beyond}
      ORDER BY ${key} ${way}, t.id ${way} LIMIT ${PAGE + 1})`,
  );
  const rows = await db().$queryRaw<unknown[]>`
    WITH shown AS (
      SELECT id, key FROM (${Prisma.join(branches, ' UNION ')}) AS found ORDER BY key ${way}, id ${way} LIMIT ${PAGE + 1}
    )
    SELECT t.id::text, CASE WHEN isfinite(shown.key) THEN to_char(shown.key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE 'infinity' END AS key,
      m.number, m.title, m.state, m.urgent, c.party_name AS party, c.party_kind = 'PERSON' AS person, t.sender_id, su.name AS sender,
      t.receiver_id, ru.name AS receiver, t.handler_id, hu.name AS handler, t.sent_at,
      CASE WHEN t.referred_at IS NOT NULL THEN (SELECT p.unit_id FROM matter_party p WHERE p.matter_id = t.id AND p.part = 'decider' AND p.until IS NULL LIMIT 1) END AS decider_id,
      EXISTS (SELECT 1 FROM supervision_order so WHERE so.matter_id = t.id AND so.answered_at IS NULL) AS supervised,
      (SELECT count(*)::int FROM urge WHERE urge.matter_id = t.id AND m.closed_at IS NULL) AS urges,
      d.rule, d.started_at, d.due_at, d.warn_at, d.done_at, d.urgent AS duty_urgent, d.provisional
    FROM shown JOIN case_transfer t ON t.id = shown.id JOIN matter m ON m.id = t.id JOIN enforcement_case c ON c.id = t.case_id
      JOIN unit su ON su.id = t.sender_id LEFT JOIN unit ru ON ru.id = t.receiver_id LEFT JOIN unit hu ON hu.id = t.handler_id
      LEFT JOIN LATERAL (
        SELECT * FROM duty WHERE duty.matter_id = t.id AND duty.cancelled_at IS NULL AND duty.rule <> '1-2-1'
        ORDER BY done_at IS NULL DESC, (done_at >= duty.due_at) DESC, done_at DESC, duty.due_at LIMIT 1
      ) d ON true
    ORDER BY shown.key ${way}, shown.id ${way}`;
  return rows.map(readRow);
}

/**
 * The list of transfers an actor may see, one tab and page of it, with the number in every tab. Two statements: one
 * for the rows, one for the numbers, from the same scopes and conditions.
 */
export async function listTransfers(actor: Actor, address: ListAddress): Promise<TransferList | null> {
  const { now, calendar } = await moment(db());
  const tabs = tabsOf(actor);
  const current = tabs.find((tab) => tab.key === address.tab) ?? tabs[0];
  if (!current) return null;
  const sort = address.sort || current.sort;
  const where = conditions(actor, address, now);
  const plain = conditions(actor, { ...address, q: '', from: '', to: '', stage: '', since: '' }, now);
  const [numbers, facts] = await Promise.all([
    counts(tabs, current, where, plain),
    page(current, sort, address, where),
  ]);
  const backwards = address.before !== null && address.after === null;
  const shown = backwards ? facts.slice(0, PAGE).reverse() : facts.slice(0, PAGE);
  const more = facts.length > PAGE;
  const cursor = (row: ListFacts | undefined) => (row ? { key: row.key, id: row.id } : null);
  const total = numbers[tabs.length] ?? 0;
  const units = unitsWith(actor, INSIDERS);
  return {
    tabs: tabs.map(({ key, label }, i) => ({ key, label, count: numbers[i] ?? 0 })),
    tab: current.key,
    sort,
    total: total > COUNTED_UP_TO ? null : total,
    rows: shown.map((row) => listRow(row, units, now, calendar)),
    next: backwards || more ? cursor(shown.at(-1)) : null,
    previous: (backwards ? more : address.after !== null) ? cursor(shown[0]) : null,
    now,
  };
}

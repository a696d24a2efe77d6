import 'server-only';
import { z } from 'zod';
import { type Actor, INSIDERS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { instantOf, instantOrNull, timestampOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { type Cursor, type ListAddress, PERIODS, type Sort } from './list-address';
import { overlapping, type Tab, tabsOf } from './queries-scope';
import { type ListRow, listRow } from './view-row';

const PAGE = 50;
/** Above this a list says 超过 instead of counting on: nobody reads further without a condition, and counting is most of the cost. */
export const COUNTED_UP_TO = 200;
/** Above this a tab's badge shows a plus. */
export const BADGE_UP_TO = 99;

const { sql } = Prisma;

/** A page of the list as the screen shows it. */
export type TransferList = {
  tabs: { key: string; label: string; count: number }[];
  tab: string;
  sort: Sort;
  /** Only transfers on which a clock runs are listed, in the order of their due days. */
  running: boolean;
  /** All rows under the conditions in force; null where there are more than COUNTED_UP_TO. */
  total: number | null;
  rows: ListRow[];
  next: Cursor | null;
  previous: Cursor | null;
  now: number;
};

/** Earliest running clock of a transfer; left out of the row where none runs. */
const CLOCK = sql`LEFT JOIN LATERAL (
  SELECT min(d.due_at) AS due_at FROM duty d
  WHERE d.matter_id = t.id AND d.done_at IS NULL AND d.cancelled_at IS NULL) o ON true`;
/** The one running clock, read in the order in which it falls due: only transfers on which one runs. */
const RUNNING = sql`JOIN duty o ON o.matter_id = t.id
  AND o.done_at IS NULL AND o.cancelled_at IS NULL AND NOT o.urgent`;

type Order = { key: Prisma.Sql; join: Prisma.Sql; ascending: boolean };
const ARRIVED: Order = { key: sql`coalesce(t.sent_at, 'infinity'::timestamptz)`, join: Prisma.empty, ascending: false };
const DUE: Order = { key: sql`coalesce(o.due_at, 'infinity'::timestamptz)`, join: CLOCK, ascending: true };
const DUE_RUNNING: Order = { key: sql`o.due_at`, join: RUNNING, ascending: true };

/** Small tabs are sorted whole; large ones are read from the running clocks, so that the closed cost nothing. */
function orderOf(tab: Tab, sort: Sort): Order {
  if (sort === 'arrived') return ARRIVED;
  return tab.bounded ? DUE : DUE_RUNNING;
}

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

const MATTERS = sql`FROM case_transfer t JOIN matter m ON m.id = t.id`;
/**
 * Row by row from the transfers' own index, each matter by its key: few are wanted. OFFSET 0 keeps the planner from
 * asking first, for every open matter of a state, whether the actor may see it. A search for words reads everything.
 */
const ONE_BY_ONE = sql`FROM case_transfer t CROSS JOIN LATERAL (SELECT * FROM matter WHERE matter.id = t.id OFFSET 0) m`;

/** What a page and its number are both made of. */
type Search = { tab: Tab; order: Order; where: Prisma.Sql; from: Prisma.Sql; union: string };

/** How many rows a search finds, counting to one more than `most`. The list asks the same scopes and conditions. */
function counted({ tab, order, where, from, union }: Search, most: number): Prisma.Sql {
  const join = order === DUE_RUNNING ? RUNNING : Prisma.empty;
  const branches = tab.scopes.map(
    (scope) => sql`(SELECT t.id ${from} ${join} WHERE ${scope} AND ${where} LIMIT ${most + 1})`,
  );
  return sql`(SELECT count(*)::int FROM (SELECT id FROM (${Prisma.join(branches, union)}) AS found LIMIT ${most + 1}) AS capped)`;
}

/** The numbers of the tabs, then that of the list, in one statement; a tab that is the list itself is not counted twice. */
async function counts(badges: readonly Search[], list: Search): Promise<{ tabs: number[]; total: number }> {
  const others = badges.filter((badge) => !same(badge, list));
  const columns = [counted(list, COUNTED_UP_TO), ...others.map((badge) => counted(badge, BADGE_UP_TO))];
  const rows = await db().$queryRaw<{ n: number[] }[]>`SELECT ARRAY[${Prisma.join(columns)}] AS n`;
  const [total = 0, ...rest] = rows[0]?.n ?? [];
  return { tabs: badges.map((badge) => (same(badge, list) ? total : (rest.shift() ?? 0))), total };
}

const same = (badge: Search, list: Search): boolean =>
  badge.tab === list.tab && badge.where === list.where && list.order !== DUE_RUNNING;

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

async function page({ tab, order, where, from, union }: Search, address: ListAddress): Promise<ListFacts[]> {
  const { key, join, ascending } = order;
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
      SELECT id, key FROM (${Prisma.join(branches, union)}) AS found ORDER BY key ${way}, id ${way} LIMIT ${PAGE + 1}
    )
    SELECT t.id::text, CASE WHEN isfinite(shown.key) THEN to_char(shown.key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE 'infinity' END AS key,
      m.number, m.title, m.state, m.urgent, c.party_name AS party, c.party_kind = 'PERSON' AS person, t.sender_id, su.name AS sender,
      t.receiver_id, ru.name AS receiver, t.handler_id, hu.name AS handler, t.sent_at,
      CASE WHEN t.referred_at IS NOT NULL THEN (SELECT p.unit_id FROM matter_party p WHERE p.matter_id = t.id AND p.part = 'decider' AND p.until IS NULL LIMIT 1) END AS decider_id,
      EXISTS (SELECT 1 FROM supervision_order so WHERE so.concerns_id = t.id AND so.answered_at IS NULL AND so.ended_at IS NULL) AS supervised,
      (SELECT count(*)::int FROM urge WHERE urge.matter_id = t.id AND m.closed_at IS NULL) AS urges,
      d.rule, d.started_at, d.due_at, d.warn_at, d.done_at, d.urgent AS duty_urgent, d.provisional
    FROM shown JOIN case_transfer t ON t.id = shown.id JOIN matter m ON m.id = t.id JOIN enforcement_case c ON c.id = t.case_id
      JOIN unit su ON su.id = t.sender_id LEFT JOIN unit ru ON ru.id = t.receiver_id LEFT JOIN unit hu ON hu.id = t.handler_id
      LEFT JOIN LATERAL (
        SELECT * FROM duty WHERE duty.matter_id = t.id AND duty.cancelled_at IS NULL
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
  const { now, calendar } = await currentMoment();
  const tabs = tabsOf(actor);
  const current = tabs.find((tab) => tab.key === address.tab) ?? tabs[0];
  if (!current) return null;
  const sort = address.sort || current.sort;
  const union = overlapping(actor) ? ' UNION ' : ' UNION ALL ';
  const plain = conditions(actor, { ...address, q: '', from: '', to: '', stage: '', since: '' }, now);
  const narrowed = [address.q, address.from, address.to, address.stage, address.since].some(Boolean);
  const badges = tabs.map((tab) => ({ tab, order: ARRIVED, where: plain, from: ONE_BY_ONE, union }));
  const search: Search = {
    tab: current,
    order: orderOf(current, sort),
    where: narrowed ? conditions(actor, address, now) : plain,
    from: address.q ? sql`${MATTERS} JOIN enforcement_case c ON c.id = t.case_id` : ONE_BY_ONE,
    union,
  };
  const [numbers, facts] = await Promise.all([counts(badges, search), page(search, address)]);
  const { total } = numbers;
  const units = unitsWith(actor, INSIDERS);
  return {
    tabs: tabs.map(({ key, label }, i) => ({ key, label, count: numbers.tabs[i] ?? 0 })),
    tab: current.key,
    sort,
    running: search.order === DUE_RUNNING,
    total: total > COUNTED_UP_TO ? null : total,
    ...window(facts, address, (row) => listRow(row, units, now, calendar)),
    now,
  };
}

/** The rows of one page out of those read, one more than fit, and the cursors of its neighbours. */
function window(facts: ListFacts[], address: ListAddress, words: (row: ListFacts) => ListRow) {
  const backwards = address.before !== null && address.after === null;
  const shown = backwards ? facts.slice(0, PAGE).reverse() : facts.slice(0, PAGE);
  const more = facts.length > PAGE;
  const cursor = (row: ListFacts | undefined) => (row ? { key: row.key, id: row.id } : null);
  return {
    rows: shown.map(words),
    next: backwards || more ? cursor(shown.at(-1)) : null,
    previous: (backwards ? more : address.after !== null) ? cursor(shown[0]) : null,
  };
}

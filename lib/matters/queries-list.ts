import 'server-only';
import { z } from 'zod';
import { type Actor, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { isNumbered, MATTER_TYPES } from '@/lib/matter-types';
import { actingPart } from '@/lib/rulebook/procedure';
import { LIST_TABS, type ListTab } from './labels';
import type { Cursor, ListAddress, Sort } from './list-address';
import { type MatterRow, rowView } from './view-row';

const PAGE = 50;
/** Above this a list says 超过 instead of counting on. */
export const COUNTED_UP_TO = 1000;
const { sql } = Prisma;

/** A page of a list as the screen shows it. */
export type MatterList = {
  tabs: { key: ListTab; label: string; count: number }[];
  tab: ListTab;
  sort: Sort;
  stages: { value: string; label: string }[];
  /** Whether matters of these kinds get a number. */
  numbered: boolean;
  /** All rows under the conditions in force; one more than COUNTED_UP_TO stands for more. */
  total: number;
  rows: MatterRow[];
  next: Cursor | null;
  previous: Cursor | null;
};

/** Matters whose turn is one of the units', by the procedures' tables, or in which they owe a duty. */
function waitingFor(units: readonly string[], types: readonly string[]): Prisma.Sql {
  const turns = MATTER_TYPES.filter(({ type }) => types.includes(type)).flatMap(({ type, procedure }) =>
    Object.keys(procedure.states).flatMap((state) => {
      const part = actingPart(procedure, state);
      return part ? [`${type} ${state} ${part}`] : [];
    }),
  );
  return sql`m.closed_at IS NULL AND (
    EXISTS (SELECT 1 FROM matter_party p WHERE p.matter_id = m.id AND p.until IS NULL AND p.unit_id = ANY(${[...units]})
      AND (m.type || ' ' || m.state || ' ' || p.part) = ANY(${turns}))
    OR EXISTS (SELECT 1 FROM duty d WHERE d.matter_id = m.id AND d.obligor_id = ANY(${[...units]})
      AND d.done_at IS NULL AND d.cancelled_at IS NULL))`;
}

function tabCondition(tab: ListTab, units: readonly string[], types: readonly string[]): Prisma.Sql {
  if (tab === 'mine') return waitingFor(units, types);
  if (tab === 'open') return sql`m.closed_at IS NULL`;
  return tab === 'ended' ? sql`m.closed_at IS NOT NULL` : sql`true`;
}

function conditions(actor: Actor, types: readonly string[], { q, stage }: ListAddress): Prisma.Sql {
  const found = (text: Prisma.Sql) => sql`position(${q} IN ${text}) > 0`;
  const person = sql`EXISTS (SELECT 1 FROM case_transfer t JOIN enforcement_case c ON c.id = t.case_id
    WHERE t.id = m.id AND ${found(sql`c.party_name`)})`;
  return Prisma.join(
    [
      visibleMatters(actor),
      sql`m.type = ANY(${[...types]})`,
      ...(stage ? [sql`m.state = ${stage}`] : []),
      ...(q ? [sql`(${found(sql`coalesce(m.number, '')`)} OR ${found(sql`m.title`)} OR ${person})`] : []),
    ],
    ' AND ',
  );
}

const CLOCK = sql`LEFT JOIN LATERAL (SELECT * FROM duty d WHERE d.matter_id = m.id AND d.cancelled_at IS NULL
  ORDER BY d.done_at IS NULL DESC, (d.done_at >= d.due_at) DESC, d.done_at DESC, d.due_at LIMIT 1) d ON true`;
const KEYS: Readonly<Record<Sort, Prisma.Sql>> = {
  opened: sql`m.opened_at`,
  due: sql`CASE WHEN d.done_at IS NULL THEN coalesce(d.due_at, 'infinity'::timestamptz) ELSE 'infinity'::timestamptz END`,
};

const rowSchema = z.object({
  id: z.string(),
  key: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  urgent: z.boolean(),
  ended: z.boolean(),
  mine: z.boolean(),
  owner: z.string(),
  others: z.string().nullable(),
  supervised: z.boolean(),
  rule: z.string().nullable(),
  started_at: z.date().nullable(),
  due_at: z.date().nullable(),
  warn_at: z.date().nullable(),
  done_at: z.date().nullable(),
  duty_urgent: z.boolean().nullable(),
  provisional: z.boolean().nullable(),
});
export type RowFacts = z.output<typeof rowSchema>;

/** Rows of matters `m` under a condition; `key` as the text of the instant that sorts them, `tail` orders and limits. */
async function readRows(where: Prisma.Sql, mine: Prisma.Sql, key: Prisma.Sql, tail: Prisma.Sql) {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT m.id::text, m.type, m.number, m.title, m.state, m.urgent, m.closed_at IS NOT NULL AS ended, (${mine}) AS mine, u.name AS owner,
      CASE WHEN isfinite(${key}) THEN to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE 'infinity' END AS key,
      (SELECT string_agg(DISTINCT pu.name, '、') FROM matter_party p JOIN unit pu ON pu.id = p.unit_id
        WHERE p.matter_id = m.id AND p.until IS NULL AND p.unit_id <> m.owner_unit_id AND p.part <> ALL('{leader,mediator}')) AS others,
      EXISTS (SELECT 1 FROM supervision_order so WHERE so.concerns_id = m.id AND so.answered_at IS NULL AND so.ended_at IS NULL) AS supervised,
      d.rule, d.started_at, d.due_at, d.warn_at, d.done_at, d.urgent AS duty_urgent, d.provisional
    FROM matter m JOIN unit u ON u.id = m.owner_unit_id ${CLOCK}
    WHERE ${where} ${tail}`;
  return rows.map((row) => rowSchema.parse(row));
}

function page(where: Prisma.Sql, mine: Prisma.Sql, sort: Sort, { after, before }: ListAddress) {
  const key = KEYS[sort];
  const cursor = after ?? before;
  const forward = (sort === 'due') === !(before && !after);
  const beyond = cursor
    ? sql`AND (${key}, m.id) ${forward ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.empty;
  const way = forward ? sql`ASC` : sql`DESC`;
  return readRows(sql`${where} ${beyond}`, mine, key, sql`ORDER BY ${key} ${way}, m.id ${way} LIMIT ${PAGE + 1}`);
}

/** The rows of matters known by their ids, those the actor may see, newest first. */
export function rowsOfMatters(actor: Actor, ids: readonly string[]): Promise<RowFacts[]> {
  const types = MATTER_TYPES.map(({ type }) => type);
  const units = unitsWith(actor, [...INSIDERS, ...OVERSEERS]);
  const where = sql`${visibleMatters(actor)} AND m.id = ANY(${[...ids]}::uuid[])`;
  return readRows(where, waitingFor(units, types), KEYS.opened, sql`ORDER BY m.id DESC`);
}

/** The rows of one page out of those read, one more than fit, and the cursors of its neighbours. */
function windowOf(facts: RowFacts[], { after, before }: ListAddress) {
  const backwards = before !== null && after === null;
  const shown = backwards ? facts.slice(0, PAGE).reverse() : facts.slice(0, PAGE);
  const more = facts.length > PAGE;
  const cursor = (row: RowFacts | undefined) => (row ? { key: row.key, id: row.id } : null);
  return {
    shown,
    next: backwards || more ? cursor(shown.at(-1)) : null,
    previous: (backwards ? more : after !== null) ? cursor(shown[0]) : null,
  };
}

/**
 * Matters of the types, or of the one that the address names, that the actor may see (the twin of `sees`): one tab and
 * page, with the number in every tab. The
 * tab that opens is 待我办理 where something waits, else 全部.
 */
export async function listMatters(actor: Actor, all: readonly string[], address: ListAddress): Promise<MatterList> {
  const types = all.includes(address.kind) ? [address.kind] : all;
  const { now, calendar } = await currentMoment();
  const units = unitsWith(actor, [...INSIDERS, ...OVERSEERS]);
  const where = conditions(actor, types, address);
  const keys = Object.keys(LIST_TABS) as ListTab[];
  const counted = keys.map(
    (
      tab,
    ) => sql`(SELECT count(*)::int FROM (SELECT 1 FROM matter m WHERE ${where} AND ${tabCondition(tab, units, types)}
      LIMIT ${COUNTED_UP_TO + 1}) AS capped)`,
  );
  const rows = await db().$queryRaw<{ n: number[] }[]>`SELECT ARRAY[${Prisma.join(counted)}] AS n`;
  const counts = rows[0]?.n ?? [];
  const tab = address.tab || ((counts[0] ?? 0) > 0 && !address.q ? 'mine' : 'all');
  const sort = address.sort || (tab === 'mine' ? 'due' : 'opened');
  const listed = sql`${where} AND ${tabCondition(tab, units, types)}`;
  const { shown, next, previous } = windowOf(await page(listed, waitingFor(units, types), sort, address), address);
  const stages = MATTER_TYPES.filter(({ type }) => types.includes(type)).flatMap(({ procedure }) =>
    Object.entries(procedure.states).map(([value, { label }]) => ({ value, label })),
  );
  return {
    tabs: keys.map((key, index) => ({ key, label: LIST_TABS[key], count: counts[index] ?? 0 })),
    tab,
    sort,
    stages: [...new Map(stages.map((stage) => [stage.value, stage])).values()],
    numbered: types.some(isNumbered),
    total: counts[keys.indexOf(tab)] ?? 0,
    rows: shown.map((row) => rowView(row, now, calendar, instantOf)),
    next,
    previous,
  };
}

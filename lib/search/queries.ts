import 'server-only';
import { z } from 'zod';
import { type Actor, GUESTS, holds, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { maskText } from '@/lib/kernel/masking';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { rowsOfMatters } from '@/lib/matters/queries-list';
import { type MatterRow, rowView } from '@/lib/matters/view-row';
import type { SearchAddress } from './address';
import { comparable, type Excerpt, excerptOf, termsOf } from './terms';

const { sql } = Prisma;

/** The newest matches that one page shows. */
export const NEWEST = 20;

/**
 * How many of the newest matters are read one after the other before the index is asked: a word that every two
 * hundredth matter holds fills a page by then, and of a rarer one the index gathers few.
 */
const WALKED = 4000;

/** A page of matches, newest first. */
export type Found = {
  rows: (MatterRow & { excerpt: Excerpt | null })[];
  /** The matter after which older matches follow; null at the end. */
  next: string | null;
  /** What is wrong with the query, in words. */
  problem: string | null;
};

const LIKE_SIGNS = /[\\%_]/gu;

/** Conditions on matter `m`: who may see it, and the filters. A year is a span of ids, which begin with the instant. */
function conditions(actor: Actor, { kind, open, unit, year }: SearchAddress): Prisma.Sql {
  const parts = [visibleMatters(actor)];
  if (kind) parts.push(sql`m.type = ${kind}`);
  if (open) parts.push(open === 'open' ? sql`m.closed_at IS NULL` : sql`m.closed_at IS NOT NULL`);
  if (year) parts.push(sql`date_part('year', m.opened_at AT TIME ZONE 'Asia/Shanghai') = ${Number(year)}`);
  if (unit) {
    parts.push(sql`EXISTS (SELECT 1 FROM matter_party sp WHERE sp.matter_id = m.id AND sp.unit_id = ${unit}
      AND sp.until IS NULL)`);
  }
  return Prisma.join(parts, ' AND ');
}

/** The newest ids, `walked` of each, among which is whatever the actor may see: all, or his units' own and what is open to more. */
function sources(actor: Actor, before: string, walked: number): Prisma.Sql {
  const below = before ? sql`w.id < ${before}::uuid` : sql`true`;
  const matters = (among: Prisma.Sql) =>
    sql`(SELECT w.id FROM matter w WHERE ${among} AND ${below} ORDER BY w.id DESC LIMIT ${walked})`;
  if (holds(actor, OVERSEERS)) return matters(sql`true`);
  const own = unitsWith(actor, [...INSIDERS, ...GUESTS]).map(
    (unit) => sql`(SELECT w.matter_id AS id FROM matter_party w WHERE w.unit_id = ${unit} AND w.until IS NULL
      AND ${before ? sql`w.matter_id < ${before}::uuid` : sql`true`} ORDER BY w.matter_id DESC LIMIT ${walked})`,
  );
  const wide = matters(sql`w.confidentiality IN ('PUBLIC', 'MEMBERS')`);
  return sql`SELECT DISTINCT id FROM (${Prisma.join([...own, wide], ' UNION ALL ')}) u ORDER BY id DESC LIMIT ${walked}`;
}

const hitSchema = z.object({ id: z.string(), words: z.string() });
type Hit = z.output<typeof hitSchema>;

/** Reads the newest matters of `source` in turn until a page is full. LATERAL with OFFSET 0 keeps the order of the walk. */
async function pick(source: Prisma.Sql, holds: Prisma.Sql, where: Prisma.Sql): Promise<Hit[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT DISTINCT ON (w.id) w.id::text, t.words FROM (${source}) w
      CROSS JOIN LATERAL (SELECT words FROM matter_text mt WHERE mt.matter_id = w.id AND ${holds} OFFSET 0) t
      CROSS JOIN LATERAL (SELECT 1 FROM matter m WHERE m.id = w.id AND ${where} OFFSET 0) seen
    ORDER BY w.id DESC LIMIT ${NEWEST + 1}`;
  return rows.map((row) => hitSchema.parse(row));
}

/** Whether the walk would have come to its end, so that the index can add nothing. */
async function exhausted(source: Prisma.Sql, walked: number): Promise<boolean> {
  const [row] = await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${source}) w`;
  return (row?.n ?? 0) < walked;
}

async function hits(actor: Actor, address: SearchAddress, words: readonly string[], walked: number): Promise<Hit[]> {
  const held = Prisma.join(
    words.map((word) => sql`mt.words LIKE ${`%${word.replace(LIKE_SIGNS, '\\$&')}%`}`),
    ' AND ',
  );
  const where = conditions(actor, address);
  const source = sources(actor, address.before, walked);
  const newest = await pick(source, held, where);
  if (newest.length > NEWEST || (await exhausted(source, walked))) return newest;
  const pairs = Prisma.join(
    words.map((word) => sql`search_pairs(mt.words) @> search_pairs(${word})`),
    ' AND ',
  );
  const indexed = sql`SELECT id FROM (SELECT mt.matter_id AS id FROM matter_text mt WHERE ${pairs} OFFSET 0) g
    WHERE ${address.before ? sql`g.id < ${address.before}::uuid` : sql`true`} ORDER BY id DESC`;
  return pick(indexed, held, where);
}

/**
 * 查询: the newest matters of any kind that the actor may see and whose number, title, party or letters hold every word
 * of the query. Two ways lead there and no single plan serves both: a common word is met soon among the newest, a
 * rare one is found by the index over pairs of characters. `walked`: how many are met before the index is asked.
 */
export async function search(actor: Actor, address: SearchAddress, walked = WALKED): Promise<Found> {
  const { words, problem } = termsOf(address.q);
  if (words.length === 0) return { rows: [], next: null, problem };
  const { now, calendar } = await moment(db());
  const found = await hits(actor, address, words, walked);
  const shown = found.slice(0, NEWEST);
  const rows = await rowsOfMatters(
    actor,
    shown.map(({ id }) => id),
  );
  const excerpts = new Map(shown.map((hit) => [hit.id, hit.words]));
  return {
    rows: rows.map((row) => {
      const seen = comparable(`${row.title}\n${row.number ?? ''}`);
      const hidden = words.filter((word) => !seen.includes(word));
      return {
        ...rowView(row, now, calendar, instantOf),
        excerpt: excerptOf(maskText(excerpts.get(row.id) ?? ''), hidden),
      };
    }),
    next: found.length > NEWEST ? (shown.at(-1)?.id ?? null) : null,
    problem: null,
  };
}

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
 * How many of the newest matters are read one after the other before the index is asked: a word that every
 * hundredth matter holds fills a page by then, and of a rarer one the index gathers few.
 */
const WALKED = 3000;

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

/** Ids of the newest matters, `walked` of each kind of source, among which is whatever the actor may see: his units' own and what is open to more. */
function ownIds(actor: Actor, before: string, walked: number): Prisma.Sql {
  const own = unitsWith(actor, [...INSIDERS, ...GUESTS]).map(
    (unit) => sql`(SELECT w.matter_id AS id FROM matter_party w WHERE w.unit_id = ${unit} AND w.until IS NULL
      AND ${before ? sql`w.matter_id < ${before}::uuid` : sql`true`} ORDER BY w.matter_id DESC LIMIT ${walked})`,
  );
  const wide = sql`(SELECT w.id FROM matter w WHERE w.confidentiality IN ('PUBLIC', 'MEMBERS')
    AND ${before ? sql`w.id < ${before}::uuid` : sql`true`} ORDER BY w.id DESC LIMIT ${walked})`;
  return sql`SELECT DISTINCT id FROM (${Prisma.join([...own, wide], ' UNION ALL ')}) u ORDER BY id DESC LIMIT ${walked}`;
}

/** The newest matters with their words, newest first. LATERAL with OFFSET 0 keeps the order, so that the reader stops when it has enough. */
function newestWords(actor: Actor, before: string, walked: number): Prisma.Sql {
  if (holds(actor, OVERSEERS)) {
    return sql`SELECT w.matter_id AS id, w.words FROM matter_text w
      WHERE ${before ? sql`w.matter_id < ${before}::uuid` : sql`true`} ORDER BY w.matter_id DESC LIMIT ${walked}`;
  }
  return sql`SELECT o.id, t.words FROM (${ownIds(actor, before, walked)}) o
    CROSS JOIN LATERAL (SELECT mt.words FROM matter_text mt WHERE mt.matter_id = o.id OFFSET 0) t`;
}

const hitSchema = z.object({ id: z.string(), words: z.string() });
type Hit = z.output<typeof hitSchema>;

/** The first page of `source` (id and words, newest first) that holds the words and fulfils the conditions. */
async function pick(source: Prisma.Sql, words: readonly string[], where: Prisma.Sql): Promise<Hit[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT w.id::text, w.words FROM (${source}) w
      CROSS JOIN LATERAL (SELECT 1 FROM matter m WHERE m.id = w.id AND ${where} OFFSET 0) seen
    WHERE ${holding(sql`w.words`, words)} ORDER BY w.id DESC LIMIT ${NEWEST + 1}`;
  return rows.map((row) => hitSchema.parse(row));
}

/** SQL condition: the text holds every word. */
const holding = (text: Prisma.Sql, words: readonly string[]): Prisma.Sql =>
  Prisma.join(
    words.map((word) => sql`${text} LIKE ${`%${word.replace(LIKE_SIGNS, '\\$&')}%`}`),
    ' AND ',
  );

/** Whether the walk came to its end, so that the index can add nothing. */
async function exhausted(actor: Actor, before: string, walked: number): Promise<boolean> {
  const ids = holds(actor, OVERSEERS)
    ? sql`SELECT 1 FROM matter w WHERE ${before ? sql`w.id < ${before}::uuid` : sql`true`} LIMIT ${walked}`
    : ownIds(actor, before, walked);
  const [row] = await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${ids}) w`;
  return (row?.n ?? 0) < walked;
}

async function hits(actor: Actor, address: SearchAddress, words: readonly string[], walked: number): Promise<Hit[]> {
  const { before } = address;
  const where = conditions(actor, address);
  const newest = await pick(newestWords(actor, before, walked), words, where);
  if (newest.length > NEWEST || (await exhausted(actor, before, walked))) return newest;
  const pairs = Prisma.join(
    words.map((word) => sql`search_pairs(mt.words) @> search_pairs(${word})`),
    ' AND ',
  );
  const indexed = sql`SELECT g.id, g.words FROM (SELECT mt.matter_id AS id, mt.words FROM matter_text mt
      WHERE ${pairs} AND ${holding(sql`mt.words`, words)} OFFSET 0) g
    WHERE ${before ? sql`g.id < ${before}::uuid` : sql`true`} ORDER BY g.id DESC`;
  return pick(indexed, words, where);
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

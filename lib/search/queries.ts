import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { maskText } from '@/lib/kernel/masking';
import { instantOf } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { rowsOfMatters } from '@/lib/matters/queries-list';
import { type MatterRow, rowView } from '@/lib/matters/view-row';
import type { SearchAddress } from './address';
import { type Span, sources, spanOf, within } from './sources';
import { comparable, type Excerpt, excerptOf, termsOf } from './terms';

const { sql } = Prisma;

/** The newest matches that one page shows. */
export const NEWEST = 20;

/**
 * How many of the newest matters are read one after the other before the index is asked: a word that every
 * twentieth matter holds fills a page by then, and of a rarer one the index gathers few.
 */
const WALKED = 500;

/** Terms that the index is asked for at most: what they find is read again, and every number of them is a statement to plan. */
const MOST_TERMS = 8;

/** A page of matches, newest first. */
export type Found = {
  rows: (MatterRow & { excerpt: Excerpt | null })[];
  /** The matter after which older matches follow; null at the end. */
  next: string | null;
  /** What is wrong with the query, in words. */
  problem: string | null;
};

const LIKE_SIGNS = /[\\%_]/gu;

/** SQL condition: the text holds every word. */
const holding = (text: Prisma.Sql, words: readonly string[]): Prisma.Sql =>
  Prisma.join(
    words.map((word) => sql`${text} LIKE ${`%${word.replace(LIKE_SIGNS, '\\$&')}%`}`),
    ' AND ',
  );

/** Conditions on matter `m`: who may see it, and the filters; the year is a span of ids. */
function conditions(actor: Actor, { kind, open, unit }: SearchAddress): Prisma.Sql {
  const parts = [visibleMatters(actor)];
  if (kind) parts.push(sql`m.type = ${kind}`);
  if (open) parts.push(open === 'open' ? sql`m.closed_at IS NULL` : sql`m.closed_at IS NOT NULL`);
  if (unit) {
    parts.push(sql`EXISTS (SELECT 1 FROM matter_party sp WHERE sp.matter_id = m.id AND sp.unit_id = ${unit}
      AND sp.until IS NULL)`);
  }
  return Prisma.join(parts, ' AND ');
}

/** The words of the matters of a source of ids, in its order. */
const walk = (source: Prisma.Sql): Prisma.Sql => sql`SELECT o.id, t.words FROM (${source}) o
  CROSS JOIN LATERAL (SELECT mt.words FROM matter_text mt WHERE mt.matter_id = o.id OFFSET 0) t`;

const termsSchema = z.array(z.object({ term: z.int() }));

/**
 * The matters of a span that hold the words, by the index, the newest era first: an era is asked for only when the ones
 * after it did not fill the page. Each term is a condition of its own, which lets the index leap from one match to the next.
 */
async function byIndex(words: readonly string[], span: Span): Promise<Prisma.Sql> {
  const asked = await db().$queryRaw<unknown>`
    SELECT DISTINCT unnest(search_asked(word)) AS term FROM unnest(${words}::text[]) AS given (word) ORDER BY term LIMIT ${MOST_TERMS}`;
  const terms = termsSchema.parse(asked);
  const keys = sql`(search_terms(mt.words) || search_era(mt.matter_id))`;
  const eraOf = (order: Prisma.Sql) => sql`(SELECT search_era(f.matter_id) FROM (SELECT w.matter_id FROM matter_text w
    WHERE ${within(sql`w.matter_id`, span)} ORDER BY w.matter_id ${order} LIMIT 1) f)`;
  return sql`SELECT g.id, g.words FROM generate_series(${eraOf(sql`DESC`)}, ${eraOf(sql`ASC`)}) AS era
    CROSS JOIN LATERAL (SELECT mt.matter_id AS id, mt.words FROM matter_text mt
      WHERE ${keys} @> ARRAY[era] AND ${Prisma.join(
        terms.map(({ term }) => sql`${keys} @> ARRAY[${term}::int]`),
        ' AND ',
      )} AND ${holding(sql`mt.words`, words)} AND ${within(sql`mt.matter_id`, span)}
      ORDER BY mt.matter_id DESC OFFSET 0) g`;
}

const hitSchema = z.object({ id: z.string(), words: z.string() });
type Hit = z.output<typeof hitSchema>;

/**
 * The first page of `source` (id and words, newest first) that holds the words and fulfils the conditions. LATERAL with
 * OFFSET 0, here and in what it reads from, can only be done row by row: the order stays, and the reader stops when it has enough.
 */
async function pick(source: Prisma.Sql, words: readonly string[], where: Prisma.Sql): Promise<Hit[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT w.id::text, w.words FROM (${source}) w
      CROSS JOIN LATERAL (SELECT 1 FROM matter m WHERE m.id = w.id AND ${where} OFFSET 0) seen
    WHERE ${holding(sql`w.words`, words)} LIMIT ${NEWEST + 1}`;
  return rows.map((row) => hitSchema.parse(row));
}

/** How many ids a source gives. */
async function sizeOf(source: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${source}) s`;
  return row?.n ?? 0;
}

async function hits(actor: Actor, address: SearchAddress, words: readonly string[], walked: number): Promise<Hit[]> {
  const span = spanOf(address);
  const where = conditions(actor, address);
  const { filtered, visible } = sources(actor, address, span, walked);
  for (const source of filtered) {
    if ((await sizeOf(source)) < walked) return pick(walk(source), words, where);
  }
  const newest = await pick(walk(visible), words, where);
  if (newest.length > NEWEST || (await sizeOf(visible)) < walked) return newest;
  return pick(await byIndex(words, span), words, where);
}

/**
 * 查询: the newest matters of any kind that the actor may see and whose number, title, party or letters hold every word
 * of the query. Two ways lead there and no single plan serves both: a common word is met soon among the newest, a
 * rarer one is found by the index, era by era. `walked`: how many are met before the index is asked.
 */
export async function search(actor: Actor, address: SearchAddress, walked = WALKED): Promise<Found> {
  const { words, problem } = termsOf(address.q);
  if (words.length === 0) return { rows: [], next: null, problem };
  const { now, calendar } = await currentMoment();
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

import 'server-only';
import { type Actor, GUESTS, holds, INSIDERS, OVERSEERS, unitsWith } from '@/lib/kernel/actor';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { firstIdAt } from '@/lib/kernel/ids';
import { localDate, startOfDay } from '@/lib/rulebook/local-date';
import type { SearchAddress } from './address';

const { sql } = Prisma;

/** The ids of matters among which to look: `from` and later ones, before `to`. */
export type Span = { from: string; to: string };

const ALL: Span = { from: '00000000-0000-0000-0000-000000000000', to: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The span of an address: what follows its last page, within its year, as ids begin with the instant of opening. */
export function spanOf({ before, year }: Pick<SearchAddress, 'before' | 'year'>): Span {
  const first = (of: number) => firstIdAt(startOfDay(localDate(`${of}-01-01`)));
  const { from, to } = year ? { from: first(Number(year)), to: first(Number(year) + 1) } : ALL;
  return { from, to: before && before < to ? before : to };
}

/** SQL condition: the id is of the span. */
export const within = (id: Prisma.Sql, { from, to }: Span): Prisma.Sql =>
  sql`${id} >= ${from}::uuid AND ${id} < ${to}::uuid`;

/** SQL query of the newest `most` ids that several queries of newest ids give together, each once. */
const together = (queries: Prisma.Sql[], most: number): Prisma.Sql =>
  sql`SELECT DISTINCT id FROM (${Prisma.join(queries, ' UNION ALL ')}) u ORDER BY id DESC LIMIT ${most}`;

/** A unit may have several parts in a matter: each counts once, or the source would seem to end before it does. */
const ofUnit = (unit: string, span: Span, most: number): Prisma.Sql =>
  sql`(SELECT DISTINCT w.matter_id AS id FROM matter_party w WHERE w.unit_id = ${unit} AND w.until IS NULL
    AND ${within(sql`w.matter_id`, span)} ORDER BY w.matter_id DESC LIMIT ${most})`;

const ofMatters = (condition: Prisma.Sql, span: Span, most: number): Prisma.Sql =>
  sql`(SELECT w.id FROM matter w WHERE ${condition} AND ${within(sql`w.id`, span)} ORDER BY w.id DESC LIMIT ${most})`;

/** The newest among which is whatever the actor may see: all for overseers, else his units' own and what is open to more. */
function visibleTo(actor: Actor, span: Span, most: number): Prisma.Sql {
  if (holds(actor, OVERSEERS)) return ofMatters(sql`true`, span, most);
  const own = unitsWith(actor, [...INSIDERS, ...GUESTS]).map((unit) => ofUnit(unit, span, most));
  return together([...own, ofMatters(sql`w.confidentiality IN ('PUBLIC', 'MEMBERS')`, span, most)], most);
}

/**
 * SQL queries of the newest `most` ids, each of which alone holds whatever the search can find if it comes to its end
 * before: one by each filter that few matters may pass, and one by what the actor may see.
 */
export function sources(actor: Actor, { kind, open, unit }: SearchAddress, span: Span, most: number) {
  const filtered = [
    kind && ofMatters(sql`w.type = ${kind}`, span, most),
    open === 'open' && ofMatters(sql`w.closed_at IS NULL`, span, most),
    unit && ofUnit(unit, span, most),
  ].filter((query) => typeof query === 'object');
  return { filtered, visible: visibleTo(actor, span, most) };
}

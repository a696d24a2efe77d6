import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { currentMoment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { maskParty } from '@/lib/kernel/masking';
import { dateOnly, localDateOf, localDateOrNull } from '@/lib/kernel/today';
import { visibleMatters } from '@/lib/kernel/visibility';
import { titleOf } from '@/lib/matter-types';
import type { Cursor } from '@/lib/matters/list-address';
import { COUNTED_UP_TO } from '@/lib/matters/queries-list';
import { formatDate, type LocalDate, localDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { forceOf } from './force';
import type { LibraryAddress } from './library-address';
import { CATEGORIES, KIND_CODES, kindOf, SHARE_KINDS } from './procedure-kinds';

const PAGE = 30;
const { sql } = Prisma;

const rowSchema = z.object({
  id: z.string(),
  key: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  urgent: z.boolean(),
  kind: z.string(),
  owner: z.string(),
  event_on: z.date(),
  ended_on: z.date().nullable(),
  document_no: z.string(),
  party: z.string(),
  laws: z.string(),
  version_no: z.int(),
  effective_on: z.date().nullable(),
  valid_until: z.date().nullable(),
});
type Found = z.output<typeof rowSchema>;

/** A line of the library in words. */
export type LibraryRow = ReturnType<typeof lineOf>;

function lineOf(row: Found, today: LocalDate) {
  const kind = kindOf(row.kind);
  const dates = {
    endedOn: localDateOrNull(row.ended_on),
    validUntil: localDateOrNull(row.valid_until),
    effectiveOn: localDateOrNull(row.effective_on),
  };
  return {
    id: row.id,
    href: `/sharing/${row.id}`,
    number: row.number ?? '',
    title: titleOf('sharing', row.title),
    urgent: row.urgent,
    about: [CATEGORIES[kind.category], kind.label, row.document_no, maskParty(row.party)].filter(Boolean).join(' · '),
    laws: row.laws,
    corrected: row.version_no > 1,
    owner: row.owner,
    day: formatDate(localDateOf(row.event_on)),
    dayName: kind.day,
    force: forceOf({ state: row.state, ...dates }, today),
  };
}

function conditions(actor: Actor, address: LibraryAddress, today: LocalDate): Prisma.Sql {
  const { q, category, unit, law, from, to, force } = address;
  const found = (text: string, columns: readonly Prisma.Sql[]) =>
    sql`(${Prisma.join(
      columns.map((column) => sql`position(${text} IN ${column}) > 0`),
      ' OR ',
    )})`;
  const over = sql`(coalesce(r.ended_on <= ${dateOnly(today)}::date, false) OR coalesce(v.valid_until < ${dateOnly(today)}::date, false))`;
  const kinds = KIND_CODES.filter((code) => SHARE_KINDS[code].category === category);
  const texts = [sql`coalesce(m.number, '')`, sql`v.title`, sql`v.document_no`, sql`v.party`, sql`v.issuer`];
  const parts = [
    visibleMatters(actor),
    sql`r.sent_at IS NOT NULL`,
    force === 'withdrawn' ? sql`m.state = 'WITHDRAWN'` : sql`m.state = 'SENT'`,
    ...(force === 'current' ? [sql`NOT ${over}`] : force === 'ended' ? [over] : []),
    ...(q ? [found(q, texts)] : []),
    ...(category ? [sql`r.kind = ANY(${kinds})`] : []),
    ...(unit ? [sql`m.owner_unit_id = ${unit}`] : []),
    ...(law ? [found(law, [sql`v.laws`, sql`v.title`])] : []),
    ...(from ? [sql`r.event_on >= ${dateOnly(localDate(from))}::date`] : []),
    ...(to ? [sql`r.event_on <= ${dateOnly(localDate(to))}::date`] : []),
  ];
  return Prisma.join(parts, ' AND ');
}

const FROM = sql`FROM shared_record r JOIN matter m ON m.id = r.id JOIN shared_version v ON v.record_id = r.id AND v.no = r.version_no`;

async function read(where: Prisma.Sql, { after, before }: LibraryAddress): Promise<Found[]> {
  const cursor = after ?? before;
  const older = !(before && !after);
  const beyond =
    cursor && cursor.key !== 'infinity'
      ? sql`AND (r.sent_at, r.id) ${older ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
      : Prisma.empty;
  const way = older ? sql`DESC` : sql`ASC`;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT m.id::text, m.number, m.title, m.state, m.urgent, r.kind, r.event_on, r.ended_on, r.version_no, u.name AS owner,
      v.document_no, v.party, v.laws, v.effective_on, v.valid_until,
      to_char(r.sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS key
    ${FROM} JOIN unit u ON u.id = m.owner_unit_id
    WHERE ${where} ${beyond} ORDER BY r.sent_at ${way}, r.id ${way} LIMIT ${PAGE + 1}`;
  return rows.map((row) => rowSchema.parse(row));
}

/** A page of the library: rows, how many there are under the same conditions, and the cursors of its neighbours. */
export type Library = { rows: LibraryRow[]; total: number; next: Cursor | null; previous: Cursor | null };

/**
 * 共享目录: what was shared and the actor may see, the latest first, by category, unit, law and day. Withdrawn ones are
 * shown only when asked for. One more than COUNTED_UP_TO stands for more.
 */
export async function library(actor: Actor, address: LibraryAddress): Promise<Library> {
  const { now } = await currentMoment();
  const today = shanghaiDate(now);
  const where = conditions(actor, address, today);
  const [found, counted] = await Promise.all([
    read(where, address),
    db().$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM (SELECT 1 ${FROM} WHERE ${where} LIMIT ${COUNTED_UP_TO + 1}) AS capped`,
  ]);
  const backwards = address.before !== null && address.after === null;
  const shown = backwards ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const more = found.length > PAGE;
  const cursor = (row: Found | undefined) => (row ? { key: row.key, id: row.id } : null);
  return {
    rows: shown.map((row) => lineOf(row, today)),
    total: counted[0]?.n ?? 0,
    next: backwards || more ? cursor(shown.at(-1)) : null,
    previous: (backwards ? more : address.after !== null) ? cursor(shown[0]) : null,
  };
}

import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { isId } from '@/lib/kernel/input';
import { hiddenOrigins } from '@/lib/kernel/origins';
import { instantOf } from '@/lib/kernel/today';
import { designatedTo, visibleMatters } from '@/lib/kernel/visibility';
import { matterHref, noticeWords } from '@/lib/matter-types';
import { formatDateTime } from '@/lib/rulebook/local-date';
import { HIDDEN_NAME, HIDDEN_TEXT, KIND_LABELS } from './labels';
import { reaches, readableUnits, unread } from './reach';

const PAGE = 30;

/** A notice as it is shown; `href` only while the reader may open the matter. */
export type NoticeLine = {
  id: string;
  kind: string;
  text: string;
  time: string;
  unit: string;
  read: boolean;
  href: string | null;
};

export type NoticePage = { notices: readonly NoticeLine[]; total: number; unread: number; next: string | null };

/** How many notices wait unread for the person; the number beside 消息. */
export async function unreadCount(actor: Actor): Promise<number> {
  if (readableUnits(actor).length === 0) return 0;
  const rows = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM notice n WHERE ${reaches(actor)} AND ${unread(actor)}`;
  return rows[0]?.n ?? 0;
}

const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  created_at: z.date(),
  unit: z.string(),
  fresh: z.boolean(),
  open: z.boolean(),
  /** Names of matters that the reader may not know of, from which the notice's matter arose; numbers of such in a notice of many. */
  hidden: z.array(z.string()),
  matter_id: z.string().nullable(),
  type: z.string().nullable(),
});

/** SQL: numbers, as text[], of matters for named people that notice `n`, which is about no single one, mentions to somebody else. */
const hiddenNumbers = (actor: Actor): Prisma.Sql => Prisma.sql`CASE WHEN n.matter_id IS NULL THEN ARRAY(
  SELECT s.number FROM regexp_matches(n.text, '[一-龥]+〔[0-9]{4}〕[0-9]+号', 'g') found JOIN matter s ON s.number = found[1]
  WHERE s.confidentiality = 'NAMED' AND s.id <> ALL(${designatedTo(actor)})) END`;

/**
 * The notices of the person's units, newest first. What concerns a matter that the person may no longer open loses its
 * words and its link. `after`: id of the last notice of the page before.
 */
export async function noticePage(actor: Actor, onlyUnread: boolean, after?: string): Promise<NoticePage> {
  const mine = Prisma.sql`${reaches(actor)} ${onlyUnread ? Prisma.sql`AND ${unread(actor)}` : Prisma.empty}`;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT n.id::text, n.kind, n.text, n.created_at, u.name AS unit, (${unread(actor)}) AS fresh,
      (n.matter_id IS NULL OR (${visibleMatters(actor)})) AS open, (${hiddenOrigins(actor)} || ${hiddenNumbers(actor)}) AS hidden, n.matter_id::text, m.type
    FROM notice n JOIN unit u ON u.id = n.unit_id LEFT JOIN matter m ON m.id = n.matter_id
    WHERE ${mine} ${isId(after) ? Prisma.sql`AND n.id < ${after}::uuid` : Prisma.empty}
    ORDER BY n.id DESC LIMIT ${PAGE + 1}`;
  const found = rows.map((row) => rowSchema.parse(row));
  const counted = await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM notice n WHERE ${mine}`;
  const shown = found.slice(0, PAGE);
  return {
    notices: shown.map(lineOf),
    total: counted[0]?.n ?? 0,
    unread: await unreadCount(actor),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

function lineOf(row: z.output<typeof rowSchema>): NoticeLine {
  return {
    id: row.id,
    kind: KIND_LABELS[row.kind] ?? noticeWords(row.kind) ?? '消息',
    text: row.open ? row.hidden.reduce((text, name) => text.replaceAll(name, HIDDEN_NAME), row.text) : HIDDEN_TEXT,
    time: formatDateTime(instantOf(row.created_at)),
    unit: row.unit,
    read: !row.fresh,
    href: row.open && row.type && row.matter_id ? matterHref(row.type, row.matter_id) : null,
  };
}

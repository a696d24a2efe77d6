import 'server-only';
import { z } from 'zod';
import type { Actor, PostCode } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { can } from '@/lib/kernel/permissions';
import { addDays, type LocalDate } from '@/lib/rulebook/local-date';
import { POST_LABELS } from '@/lib/shell/labels';
import { RESULT_LABELS } from './labels';
import { actWords } from './naming';

const PAGE = 50;
const COUNTED = 10_000;

/** Which entries: both days of the period included. */
export type AuditFilter = {
  command?: string;
  result?: string;
  person?: string;
  unitId?: string;
  fromOn?: LocalDate;
  toOn?: LocalDate;
};

/** An entry as the auditor sees it: who, when, from where, what act, with what result; never what it was about. */
export type AuditLine = {
  id: string;
  time: string;
  command: string;
  result: string;
  name: string;
  account: string;
  unit: string;
  /** 联络员（代李四） */
  post: string;
  address: string;
  number: string;
  requestId: string;
  sealed: boolean;
};

export type AuditPage = { entries: readonly AuditLine[]; total: string; next: string | null };

const rowSchema = z.object({
  id: z.string(),
  command: z.string(),
  result: z.enum(['DONE', 'REFUSED', 'VIEWED']),
  at: z.string(),
  name: z.string().nullable(),
  account: z.string().nullable(),
  unit: z.string().nullable(),
  post: z.string().nullable(),
  via: z.string().nullable(),
  address: z.string().nullable(),
  number: z.string().nullable(),
  request_id: z.string().nullable(),
  sealed: z.boolean(),
});

/** Entries newest first, or null for who may not see them. `before`: id of the last entry of the page before. */
export async function auditPage(actor: Actor, filter: AuditFilter, before?: string): Promise<AuditPage | null> {
  if (!can(actor, 'audit.view')) return null;
  const where = condition(filter);
  const beyond = before ? Prisma.sql`AND e.id < ${before}::bigint` : Prisma.empty;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT e.id::text, e.command, e.result, e.at, j.actor->>'name' AS name, j.actor->>'account' AS account, j.actor->>'unit' AS unit,
      j.actor->>'post' AS post, j.actor->>'for' AS via, j.actor->>'address' AS address, j.number, j.request_id,
      NOT EXISTS (SELECT 1 FROM audit_tail t WHERE t.entry_id = e.id) AS sealed
    FROM (SELECT * FROM audit_entry e WHERE ${where} ${beyond} ORDER BY e.id DESC LIMIT ${PAGE + 1}) e,
      LATERAL (SELECT e.line::jsonb->'actor' AS actor, e.line::jsonb->>'number' AS number, e.line::jsonb->>'requestId' AS request_id) j
    ORDER BY e.id DESC`;
  const counted = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM audit_entry e WHERE ${where} LIMIT ${COUNTED + 1}) c`;
  const n = counted[0]?.n ?? 0;
  const found = rows.map((row) => rowSchema.parse(row));
  const shown = found.slice(0, PAGE);
  return {
    entries: shown.map(lineOf),
    total: n > COUNTED ? `超过${COUNTED}` : String(n),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

function condition(filter: AuditFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (filter.command) parts.push(Prisma.sql`e.command = ${filter.command}`);
  if (filter.result) parts.push(Prisma.sql`e.result = ${filter.result}`);
  if (filter.unitId) parts.push(Prisma.sql`e.unit_id = ${filter.unitId}`);
  if (filter.fromOn) parts.push(Prisma.sql`e.at >= ${filter.fromOn}`);
  if (filter.toOn) parts.push(Prisma.sql`e.at < ${addDays(filter.toOn, 1)}`);
  if (filter.person) {
    parts.push(
      Prisma.sql`e.person_id IN (SELECT id::text FROM person WHERE account = ${filter.person} OR name = ${filter.person})`,
    );
  }
  return Prisma.join(parts, ' AND ');
}

function lineOf(row: z.output<typeof rowSchema>): AuditLine {
  const post = row.post ? (POST_LABELS[row.post as PostCode] ?? row.post) : '—';
  return {
    id: row.id,
    time: row.at.replace('T', ' '),
    command: actWords(row.command),
    result: RESULT_LABELS[row.result],
    name: row.name ?? (row.result === 'DONE' ? '系统' : '未识别账号'),
    account: row.account ?? '—',
    unit: row.unit ?? '—',
    post: row.via ? `${post}（代${row.via}）` : post,
    address: row.address ?? '—',
    number: row.number ?? '—',
    requestId: row.request_id ?? '—',
    sealed: row.sealed,
  };
}

/** The chain: how far it is sealed, the seal to be written down as an anchor, and how many entries wait. */
export type ChainStatus = {
  sealed: number;
  seal: string | null;
  lastAt: string | null;
  tail: number;
  oldest: string | null;
};

/** The chain's state, or null for who may not see it. */
export async function chainStatus(actor: Actor): Promise<ChainStatus | null> {
  if (!can(actor, 'audit.view')) return null;
  const rows = await db().$queryRaw<
    { position: number | null; seal: string | null; at: string | null; tail: number; oldest: string | null }[]
  >`
    SELECT (SELECT position::float8 FROM audit_seal ORDER BY position DESC LIMIT 1) AS position,
      (SELECT seal FROM audit_seal ORDER BY position DESC LIMIT 1) AS seal,
      (SELECT e.at FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.position DESC LIMIT 1) AS at,
      (SELECT count(*)::int FROM audit_tail) AS tail,
      (SELECT e.at FROM audit_tail t JOIN audit_entry e ON e.id = t.entry_id ORDER BY t.entry_id LIMIT 1) AS oldest`;
  const row = rows[0];
  if (!row) throw new Error('the database did not answer');
  const time = (at: string | null) => at?.replace('T', ' ') ?? null;
  return { sealed: row.position ?? 0, seal: row.seal, lastAt: time(row.at), tail: row.tail, oldest: time(row.oldest) };
}

/** Units for the filter. */
export async function unitChoices(): Promise<{ value: string; label: string }[]> {
  const units = await db().unit.findMany({ orderBy: { rank: 'asc' }, select: { id: true, name: true } });
  return units.map(({ id, name }) => ({ value: id, label: name }));
}

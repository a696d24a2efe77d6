import 'server-only';
import { z } from 'zod';
import { type Actor, ADMINISTRATORS, POSTS } from '../actor';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { env } from '../env';

const rowSchema = z.object({
  person_id: z.string(),
  account: z.string(),
  name: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  address: z.string().nullable(),
  stale: z.boolean(),
  issued: z.boolean(),
  posts: z.array(
    z.object({
      post: z.enum(POSTS),
      unitId: z.string(),
      unitName: z.string(),
      unitKind: z.string(),
      viaId: z.string().nullable(),
      viaName: z.string().nullable(),
    }),
  ),
});

const today = Prisma.sql`(SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS d) today`;

/** Posts of person `p` held today, own and delegated, as JSON. */
const heldToday = Prisma.sql`
      COALESCE((
        SELECT json_agg(json_build_object('post', h.post, 'unitId', h.unit_id, 'unitName', hu.name, 'unitKind', hu.kind, 'viaId', held.via_id, 'viaName', held.via_name) ORDER BY held.via_id NULLS FIRST, h.post)
        FROM (
          SELECT p.id AS holder, NULL::text AS via_id, NULL::text AS via_name
          UNION ALL
          SELECT d.principal_id, d.principal_id::text, pp.name
          FROM delegation d JOIN person pp ON pp.id = d.principal_id, ${today}
          WHERE d.delegate_id = p.id AND d.ended_at IS NULL AND pp.unit_id = p.unit_id AND pp.disabled_at IS NULL AND today.d BETWEEN d.from_on AND d.to_on
        ) held
        JOIN post_holding h ON h.person_id = held.holder
        JOIN unit hu ON hu.id = h.unit_id, ${today}
        WHERE h.ended_at IS NULL AND NOT p.password_issued AND h.from_on <= today.d AND (h.to_on IS NULL OR h.to_on >= today.d)
      ), '[]'::json)`;

/**
 * Who the session belongs to, or null when it has ended: signed out, idle or old beyond the limits, the person
 * disabled. Posts are those held today, one's own and those delegated by colleagues on leave; none while the password
 * is one that an administrator issued.
 */
export async function actorOfSession(id: string): Promise<Actor | null> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT p.id::text AS person_id, p.account, p.name, p.unit_id, u.name AS unit_name, s.address,
      s.seen_at < now() - interval '1 minute' AS stale, p.password_issued AS issued,
      ${heldToday} AS posts
    FROM session s JOIN person p ON p.id = s.person_id JOIN unit u ON u.id = p.unit_id
    WHERE s.id = ${id} AND s.ended_at IS NULL AND s.expires_at > now() AND p.disabled_at IS NULL
      AND s.seen_at > now() - make_interval(mins => ${env().SESSION_IDLE_MINUTES})`;
  if (!rows[0]) return null;
  const row = rowSchema.parse(rows[0]);
  if (row.stale) await db().$executeRaw`UPDATE session SET seen_at = now() WHERE id = ${id}`;
  return actorOf(row, id);
}

/**
 * The person as an actor without a session, or null when disabled or holding an issued password: what a calendar
 * subscription reads with, its rights those of this very day.
 */
export async function actorOfPerson(personId: string): Promise<Actor | null> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT p.id::text AS person_id, p.account, p.name, p.unit_id, u.name AS unit_name, NULL AS address, false AS stale,
      p.password_issued AS issued, ${heldToday} AS posts
    FROM person p JOIN unit u ON u.id = p.unit_id
    WHERE p.id = ${personId}::uuid AND p.disabled_at IS NULL AND NOT p.password_issued`;
  return rows[0] ? actorOf(rowSchema.parse(rows[0]), 'none') : null;
}

function actorOf(row: z.output<typeof rowSchema>, sessionId: string): Actor {
  const posts = row.posts
    .filter((held) => held.viaId === null || !ADMINISTRATORS.includes(held.post))
    .map(({ viaId, viaName, ...held }) => ({
      ...held,
      via: viaId && viaName ? { personId: viaId, name: viaName } : null,
    }));
  return {
    personId: row.person_id,
    account: row.account,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    posts,
    sessionId,
    address: row.address,
    passwordIssued: row.issued,
  };
}

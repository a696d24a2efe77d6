import 'server-only';
import { db } from '@/lib/kernel/db/client';
import { Prisma } from '@/lib/kernel/db/generated/client';
import { circleColumn } from '@/lib/kernel/visibility';
import { type MatterRecord, matterRecordSchema } from './record-schema';

const { sql } = Prisma;

/** Rows of a sub-select as one JSON array. */
const list = (name: string, rows: Prisma.Sql) =>
  sql`${name}::text, (SELECT coalesce(json_agg(r), '[]'::json) FROM (${rows}) r)`;

const units = (
  more: Prisma.Sql,
) => sql`(SELECT json_object_agg(u.id, json_build_object('name', u.name, 'approval', u.approval_step))
  FROM unit u WHERE u.id IN (SELECT p.unit_id FROM matter_party p WHERE p.matter_id = m.id UNION SELECT m.owner_unit_id UNION SELECT d.obligor_id FROM duty d WHERE d.matter_id = m.id
    UNION SELECT r.unit_id FROM receipt r WHERE r.matter_id = m.id UNION SELECT o.obligor_id FROM supervision_order o WHERE o.concerns_id = m.id ${more}))`;

const duties = sql`SELECT d.rule, d.obligor_id, d.standing, d.started_at, d.due_at, d.warn_at, d.done_at, d.late_reason, d.urgent, d.provisional, d.counted, d.own_due_on,
    (SELECT coalesce(json_agg(json_build_object('days', x.days, 'grantedAt', x.at, 'fromDueAt', x.from_due_at, 'removedAt', x.removed_at) ORDER BY x.at), '[]')
      FROM duty_extension x WHERE x.duty_id = d.id) AS extensions,
    (SELECT coalesce(json_agg(json_build_object('pausedAt', x.from_at, 'resumedAt', x.to_at, 'reason', x.reason) ORDER BY x.from_at), '[]')
      FROM duty_pause x WHERE x.duty_id = d.id) AS pauses
  FROM duty d WHERE d.matter_id = m.id AND d.cancelled_at IS NULL ORDER BY d.started_at, d.round`;
const letters = sql`SELECT l.id, l.unit_id, l.kind, l.number, l.title, l.issued_at, p.name AS issued_by, l.withdrawn_at, l.withdraw_reason
  FROM letter l JOIN person p ON p.id = l.issued_by_id WHERE l.matter_id = m.id ORDER BY l.issued_at, l.id`;
const receipts = sql`SELECT r.id, r.letter_id, r.unit_id, r.arrived_at, r.signed_at, r.signed_by, r.voided_at
  FROM receipt r WHERE r.matter_id = m.id ORDER BY r.arrived_at, r.id`;
const files = sql`SELECT a.id, a.slot, a.name, a.sha256, a.size, a.uploaded_by, a.uploaded_at
  FROM attachment a WHERE a.matter_id = m.id AND a.removed_at IS NULL ORDER BY a.slot, a.uploaded_at`;
const urges = sql`SELECT f.name AS "from", x.name AS "to", g.words, g.at, p.name AS person
  FROM urge g JOIN unit f ON f.id = g.from_unit_id JOIN unit x ON x.id = g.to_unit_id JOIN person p ON p.id = g.person_id
  WHERE g.matter_id = m.id ORDER BY g.at`;
const orders = sql`SELECT o.id, o.obligor_id, u.name AS orderer, p.name AS person, o.words, o.due_on, o.at, o.answer, o.answered_at, a.name AS answered_by,
    o.ended_at, o.end_reason, d.late_reason, (SELECT x.number FROM matter x WHERE x.id = o.id) AS number,
    ARRAY(SELECT p.unit_id FROM matter_party p WHERE p.matter_id = o.id AND p.until IS NULL) AS units,
    (SELECT ${circleColumn} FROM matter m WHERE m.id = o.id AND m.confidentiality = 'NAMED') AS circle
  FROM supervision_order o JOIN unit u ON u.id = o.orderer_id JOIN person p ON p.id = o.person_id
    LEFT JOIN person a ON a.id = o.answered_by_id
    LEFT JOIN duty d ON d.matter_id = o.id AND d.rule = '1-2-1'
  WHERE o.concerns_id = m.id ORDER BY o.at`;
const acts = sql`SELECT e.command, (e.line::json->>'instant')::float8 AS at, coalesce(e.line::json->'actor'->>'name', '系统') AS name,
    coalesce(e.line::json->'actor'->>'unit', '平台') AS unit, e.line::json->'actor'->>'for' AS "for", e.line::json->'step'->>'from' AS "from"
  FROM audit_entry e WHERE e.matter_id = m.id::text AND e.result = 'DONE' ORDER BY e.id`;
/** Liaisons, leaders and delegates of the units that take part, as of today. */
const contacts = sql`SELECT h.unit_id, p.name, h.post, v.via, v.until
  FROM post_holding h
    JOIN person holder ON holder.id = h.person_id AND holder.disabled_at IS NULL
    CROSS JOIN LATERAL (
      SELECT h.person_id AS person_id, NULL::text AS via, NULL::date AS until
      UNION ALL
      SELECT g.delegate_id, holder.name, g.to_on FROM delegation g
      WHERE g.principal_id = h.person_id AND g.ended_at IS NULL AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN g.from_on AND g.to_on
    ) v
    JOIN person p ON p.id = v.person_id
  WHERE h.ended_at IS NULL AND (h.post IN ('LIAISON', 'TOWNSHIP', 'JUDICIAL', 'EXPERT', 'UNIT_LEADER', 'GOV_OFFICE', 'OFFICE_CLERK')
      OR h.post = 'LEGAL' AND EXISTS (SELECT 1 FROM matter_party lp WHERE lp.matter_id = m.id AND lp.until IS NULL AND lp.unit_id = h.unit_id AND lp.part IN ('legal', 'mediator')))
    AND h.unit_id IN (SELECT unit_id FROM matter_party WHERE matter_id = m.id AND until IS NULL)
    AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity'::date)
  ORDER BY h.unit_id, h.post, v.via NULLS FIRST, p.name`;
/** Matters linked with this one; `out` where the link leads from this one to the other. */
const links = sql`SELECT k.kind, k.from_id = m.id AS out, o.id, o.type, o.number, o.title, o.state
  FROM matter_link k JOIN matter o ON o.id = CASE WHEN k.from_id = m.id THEN k.to_id ELSE k.from_id END
  WHERE m.id IN (k.from_id, k.to_id) ORDER BY k.at, k.id`;

/** Carriers of state secrets that went another way, by number and day (4-2-5). */
const carriers = sql`SELECT k.id, k.number, k.sent_on, u.name AS unit, k.person, k.at
  FROM matter_carrier k JOIN unit u ON u.id = k.unit_id WHERE k.matter_id = m.id ORDER BY k.at`;
/** How often a confidential matter was looked at; nothing is counted of others. */
const views = sql`CASE WHEN m.confidentiality = 'NAMED' OR cardinality(m.flags) > 0
  THEN (SELECT count(*) FROM matter_view v WHERE v.matter_id = m.id) ELSE 0 END`;

/** A kind's own columns: what joins on matter `m`, which rows become the record's fields, whose names it needs besides. */
export type OwnColumns = { rows: Prisma.Sql; join: Prisma.Sql; units?: Prisma.Sql };

/**
 * The matter's row, a kind's own columns and everything cross-cutting in one statement, unread; null when there is
 * none. Asks nobody whether it may be seen: callers do.
 */
export async function readRows(id: string, own?: OwnColumns): Promise<object | null> {
  const row = own ? sql`(${own.rows} || to_jsonb(m))` : sql`to_jsonb(m)`;
  const rows = await db().$queryRaw<{ row: object; lists: object }[]>`
    SELECT ${row} AS row, json_build_object(
      ${list('parties', sql`SELECT p.unit_id AS "unitId", p.part FROM matter_party p WHERE p.matter_id = m.id AND p.until IS NULL`)},
      ${'units'}::text, ${units(own?.units ?? Prisma.empty)},
      ${list('duties', duties)}, ${list('letters', letters)}, ${list('receipts', receipts)}, ${list('files', files)},
      ${list('urges', urges)}, ${list('orders', orders)}, ${list('acts', acts)}, ${list('contacts', contacts)}, ${list('links', links)},
      ${list('carriers', carriers)}, 'circle', (SELECT ${circleColumn}), 'viewCount', ${views},
      'actCount', (SELECT count(*) FROM audit_entry e WHERE e.matter_id = m.id::text)
    ) AS lists
    FROM matter m ${own?.join ?? Prisma.empty} WHERE m.id = ${id}::uuid`;
  return rows[0] ? { ...rows[0].row, ...rows[0].lists } : null;
}

/** A matter of any kind, or null. Asks nobody whether it may be seen: callers do. */
export async function readMatter(id: string): Promise<MatterRecord | null> {
  const row = await readRows(id);
  return row && matterRecordSchema.parse(row);
}

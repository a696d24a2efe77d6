import 'server-only';
import { z } from 'zod';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import type { Tx } from './db/client';
import { ConfidentialFlag, Confidentiality, Prisma } from './db/generated/client';
import type { OpenDuty } from './duties/write';
import type { Gated } from './permissions';
import { circleColumn } from './visibility';

/** A matter as a command loads it: the gate's view plus what a step may change. */
export type Subject = Gated & {
  matter: Gated['matter'] & {
    number: string | null;
    title: string;
    urgent: boolean;
    version: number;
    ownerUnitId: string;
    flags: readonly ConfidentialFlag[];
  };
  duties: readonly OpenDuty[];
};

const rowSchema = z.object({
  id: z.string(),
  type: z.string(),
  state: z.string(),
  confidentiality: z.enum(Confidentiality),
  flags: z.array(z.enum(ConfidentialFlag)),
  circle: z.array(z.string()).nullable(),
  ownerUnitId: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  urgent: z.boolean(),
  version: z.int(),
  closed: z.boolean(),
  parties: z.array(z.object({ unitId: z.string(), part: z.string() })),
  duties: z.array(
    z.object({
      id: z.string(),
      rule: z.string(),
      clause: z.string(),
      obligorId: z.string(),
      round: z.int(),
      startedAt: z.number(),
      dueAt: z.number(),
      urgent: z.boolean(),
    }),
  ),
});

const epoch = (column: Prisma.Sql) => Prisma.sql`round(extract(epoch FROM ${column}) * 1000)`;

/**
 * Loads a matter with its live parts and open duties by one statement, or null: one of the procedure's type, or of any
 * type for acts beside procedures, which then say where each type has its table.
 */
export async function loadSubject(
  tx: Tx,
  id: string,
  known: AnyProcedure | ((type: string) => AnyProcedure | null) | null,
): Promise<Subject | null> {
  const type = known && typeof known !== 'function' ? Prisma.sql`AND m.type = ${known.type}` : Prisma.empty;
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT m.id::text, m.type, m.state, m.confidentiality::text, coalesce(m.flags::text[], '{}') AS flags, ${circleColumn},
      m.owner_unit_id AS "ownerUnitId", m.number, m.title, m.urgent, m.version, m.closed_at IS NOT NULL AS closed,
      (SELECT coalesce(json_agg(json_build_object('unitId', p.unit_id, 'part', p.part) ORDER BY p.id), '[]')
        FROM matter_party p WHERE p.matter_id = m.id AND p.until IS NULL) AS parties,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'clause', d.clause, 'obligorId', d.obligor_id, 'round', d.round,
          'startedAt', ${epoch(Prisma.sql`d.started_at`)}, 'dueAt', ${epoch(Prisma.sql`d.due_at`)}, 'urgent', d.urgent) ORDER BY d.id), '[]')
        FROM duty d WHERE d.matter_id = m.id AND d.done_at IS NULL AND d.cancelled_at IS NULL) AS duties
    FROM matter m WHERE m.id = ${id}::uuid ${type}`;
  if (row === undefined) return null;
  const { parties, duties, ...matter } = rowSchema.parse(row);
  const procedure = typeof known === 'function' ? known(matter.type) : known;
  return { matter, parties, duties, procedure };
}

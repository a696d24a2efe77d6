import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/kernel/db/client';
import { Prisma, UnitKind } from '@/lib/kernel/db/generated/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOrNull, localDateOrNull } from '@/lib/kernel/today';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { TRANSFER } from './procedure';
import { NOBODY, staffOf } from './staff';

/** A unit as letters and decisions name it. */
export type UnitNames = {
  id: string;
  name: string;
  letterName: string;
  letterPrefix: string;
  phone: string | null;
  approvalStep: boolean;
};

/** What a transfer's commands look up beside its own row, in one statement; instants in epoch milliseconds. */
const besideSchema = z.object({
  materials: z.array(
    z.object({
      id: z.string(),
      slot: z.string(),
      name: z.string(),
      sha256: z.string(),
      size: z.string().transform(BigInt),
      mediaType: z.string(),
    }),
  ),
  letters: z.array(z.object({ kind: z.string(), number: z.string(), title: z.string(), unitId: z.string() })),
  urgentSince: z.array(z.number()),
  orders: z.array(z.object({ id: z.string(), obligorId: z.string(), ordererId: z.string() })),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      letterName: z.string(),
      letterPrefix: z.string(),
      phone: z.string().nullable(),
      approvalStep: z.boolean(),
      kind: z.enum(UnitKind),
      open: z.boolean(),
    }),
  ),
});

async function besideOf(tx: Tx, id: string) {
  const matter = Prisma.sql`x.matter_id = ${id}::uuid`;
  const list = (item: Prisma.Sql, from: Prisma.Sql, order = Prisma.empty) =>
    Prisma.sql`(SELECT coalesce(json_agg(${item} ${order}), '[]') FROM ${from})`;
  const rows = await tx.$queryRaw<unknown[]>`SELECT
    ${list(
      Prisma.sql`json_build_object('id', x.id, 'slot', x.slot, 'name', x.name, 'sha256', x.sha256, 'size', x.size::text, 'mediaType', x.media_type)`,
      Prisma.sql`attachment x WHERE ${matter} AND x.removed_at IS NULL`,
      Prisma.sql`ORDER BY x.slot, x.uploaded_at`,
    )} AS materials,
    ${list(
      Prisma.sql`json_build_object('kind', x.kind, 'number', x.number, 'title', x.title, 'unitId', x.unit_id)`,
      Prisma.sql`letter x WHERE ${matter} AND x.withdrawn_at IS NULL`,
      Prisma.sql`ORDER BY x.issued_at`,
    )} AS letters,
    ${list(
      Prisma.sql`round(extract(epoch FROM x.started_at) * 1000)`,
      Prisma.sql`duty x WHERE ${matter} AND x.rule = '2-2-3' AND x.urgent`,
    )} AS "urgentSince",
    ${list(
      Prisma.sql`json_build_object('id', x.id, 'obligorId', x.obligor_id, 'ordererId', x.orderer_id)`,
      Prisma.sql`supervision_order x WHERE x.concerns_id = ${id}::uuid AND x.answered_at IS NULL AND x.ended_at IS NULL`,
    )} AS orders,
    ${list(
      Prisma.sql`json_build_object('id', x.id, 'name', x.name, 'letterName', x.letter_name, 'letterPrefix', x.letter_prefix,
        'phone', x.phone, 'approvalStep', x.approval_step, 'kind', x.kind, 'open', x.closed_on IS NULL)`,
      Prisma.sql`unit x`,
    )} AS units`;
  return besideSchema.parse(rows[0]);
}

/** A transfer as its commands load it. */
export type TransferSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

/** Loads a transfer with its case, materials and the units' names, or null. */
export async function loadTransfer(tx: Tx, { id }: { id: string }): Promise<TransferSubject | null> {
  const subject = await loadSubject(tx, id, TRANSFER);
  return subject && { ...subject, ...(await loadFacts(tx, id)) };
}

async function loadFacts(tx: Tx, id: string) {
  const { case: found, ...row } = await tx.caseTransfer.findUniqueOrThrow({ where: { id }, include: { case: true } });
  // Units closed since still stand in the letters; they only receive nothing any more.
  const { materials, letters, urgentSince, orders, units } = await besideOf(tx, id);
  const staff = await staffOf(tx);
  return {
    row: {
      ...row,
      heldOn: localDateOrNull(row.heldOn),
      decisionOn: localDateOrNull(row.decisionOn),
      sentAt: instantOrNull(row.sentAt),
      signedAt: instantOrNull(row.signedAt),
      answeredAt: instantOrNull(row.answeredAt),
      acceptedAt: instantOrNull(row.acceptedAt),
      referredAt: instantOrNull(row.referredAt),
      designatedAt: instantOrNull(row.designatedAt),
      notifiedAt: instantOrNull(row.notifiedAt),
      designatedOn: localDateOrNull(row.designatedOn),
    },
    found: { ...found, foundOn: localDateOrNull(found.foundOn) as LocalDate | null },
    materials,
    letters,
    /** When it was declared urgent, each time, running clock or not: the first for a 认定日 counts (2-2-3). */
    urgentSince,
    /** 督办 that wait for an answer. */
    orders,
    units: new Map(units.map((unit) => [unit.id, { ...unit, ...(staff.get(unit.id) ?? NOBODY) }])),
  };
}

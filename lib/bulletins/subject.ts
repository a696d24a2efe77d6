import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOrNull, localDateOf } from '@/lib/kernel/today';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import { frozenSchema } from './letters/figures';
import { BULLETIN, CIRCULAR } from './procedure';

/** A paper as its commands load it. */
export type PaperSubject = Subject & Awaited<ReturnType<typeof loadFacts>>;

const contributionSelect = { unitId: true, title: true, text: true, revision: true, person: true, at: true } as const;

/** The row, its figures, what units wrote, and the register of units. */
async function loadFacts(tx: Tx, id: string) {
  const { figures, contributions, ...row } = await tx.bulletin.findUniqueOrThrow({
    where: { id },
    include: { figures: { select: { id: true, figures: true } }, contributions: { select: contributionSelect } },
  });
  const units = await tx.unit.findMany({
    orderBy: { rank: 'asc' },
    select: { id: true, name: true, letterName: true, letterPrefix: true, phone: true, kind: true, closedOn: true },
  });
  const waiting = await tx.receipt.findMany({
    where: { matterId: id, signedAt: null, voidedAt: null },
    select: { unitId: true },
  });
  return {
    /** Units that have not signed for what they received. */
    waiting: waiting.map(({ unitId }) => unitId),
    row: {
      ...row,
      month: localDateOf(row.month),
      dueOn: localDateOf(row.dueOn),
      approvedAt: instantOrNull(row.approvedAt),
      issuedAt: instantOrNull(row.issuedAt),
    },
    figures: figures && frozenSchema.parse(figures.figures),
    contributions,
    units: units.map(({ closedOn, ...unit }) => ({ ...unit, open: closedOn === null })),
    leaderUnitId: await leaderUnit(tx),
  };
}

/** The unit whose 组长 signs today, or null. */
async function leaderUnit(tx: Tx): Promise<string | null> {
  const rows = await tx.$queryRaw<{ unitId: string }[]>`
    SELECT h.unit_id AS "unitId" FROM post_holding h JOIN person p ON p.id = h.person_id,
      (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS d) today
    WHERE h.post = 'GROUP_LEADER' AND h.ended_at IS NULL AND p.disabled_at IS NULL
      AND h.from_on <= today.d AND (h.to_on IS NULL OR h.to_on >= today.d) ORDER BY h.from_on LIMIT 1`;
  return rows[0]?.unitId ?? null;
}

const loader =
  (procedure: AnyProcedure) =>
  async (tx: Tx, { id }: { id: string }): Promise<PaperSubject | null> => {
    const subject = await loadSubject(tx, id, procedure);
    return subject && { ...subject, ...(await loadFacts(tx, id)) };
  };

/** Loads a 简报, or null. */
export const loadBulletin = loader(BULLETIN);
/** Loads a 通报, or null. */
export const loadCircular = loader(CIRCULAR);

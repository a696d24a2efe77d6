import 'server-only';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import type { Tx } from './db/client';
import type { OpenDuty } from './duties/write';
import type { Gated } from './permissions';
import { instantOf } from './today';

/** A matter as a command loads it: the gate's view plus what a step may change. */
export type Subject = Gated & {
  matter: Gated['matter'] & { number: string | null; title: string; urgent: boolean; version: number };
  duties: readonly OpenDuty[];
};

/**
 * Loads a matter with its live parts and open duties, or null: one of the procedure's type, or of any type for acts
 * beside procedures, which then say where each type has its table.
 */
export async function loadSubject(
  tx: Tx,
  id: string,
  known: AnyProcedure | ((type: string) => AnyProcedure | null) | null,
): Promise<Subject | null> {
  const row = await tx.matter.findFirst({
    where: known && typeof known !== 'function' ? { id, type: known.type } : { id },
    select: {
      id: true,
      type: true,
      state: true,
      confidentiality: true,
      number: true,
      title: true,
      urgent: true,
      version: true,
      closedAt: true,
      parties: { where: { until: null }, select: { unitId: true, part: true } },
      duties: {
        where: { doneAt: null, cancelledAt: null },
        select: {
          id: true,
          rule: true,
          clause: true,
          obligorId: true,
          round: true,
          startedAt: true,
          dueAt: true,
          urgent: true,
        },
      },
    },
  });
  if (!row) return null;
  const procedure = typeof known === 'function' ? known(row.type) : known;
  const { parties, duties, closedAt, ...matter } = row;
  const open = duties.map((duty) => ({ ...duty, startedAt: instantOf(duty.startedAt), dueAt: instantOf(duty.dueAt) }));
  return { matter: { ...matter, closed: closedAt !== null }, parties, duties: open, procedure };
}

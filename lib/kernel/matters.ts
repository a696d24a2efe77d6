import 'server-only';
import type { Procedure } from '@/lib/rulebook/procedure';
import type { Tx } from './db/client';
import type { OpenDuty } from './duties/write';
import type { Gated } from './permissions';
import { instantOf } from './today';

/** A matter as a command loads it: the gate's view plus what a step may change. */
export type Subject = Gated & {
  matter: Gated['matter'] & { number: string | null; title: string; urgent: boolean; version: number };
  duties: readonly OpenDuty[];
};

/** Loads a matter of the procedure's type with its live parts and open duties, or null. */
export async function loadSubject(tx: Tx, id: string, procedure: Procedure): Promise<Subject | null> {
  const row = await tx.matter.findFirst({
    where: { id, type: procedure.type },
    select: {
      id: true,
      type: true,
      state: true,
      ownerUnitId: true,
      confidentiality: true,
      number: true,
      title: true,
      urgent: true,
      version: true,
      parties: { where: { until: null }, select: { unitId: true, part: true } },
      duties: {
        where: { doneAt: null, cancelledAt: null },
        select: { id: true, rule: true, clause: true, obligorId: true, round: true, startedAt: true, dueAt: true, urgent: true },
      },
    },
  });
  if (!row) return null;
  const { parties, duties, ...matter } = row;
  const open = duties.map((duty) => ({ ...duty, startedAt: instantOf(duty.startedAt), dueAt: instantOf(duty.dueAt) }));
  return { matter, parties, duties: open, procedure };
}

import { procedureOf } from '@/lib/matter-types';
import { STANDING_STILL } from '@/lib/rulebook/counting';
import type { AnyProcedure } from '@/lib/rulebook/procedure';
import type { MatterRecord } from './record-schema';

/** What 催办 asks of a matter. */
type Owing = {
  matter: { state: string };
  parties: readonly { unitId: string; part: string }[];
  duties: readonly { obligorId: string; dueAt: number }[];
  procedure: AnyProcedure | null;
};

/**
 * The unit that 催办 from one of `unitIds` reminds: whose clock runs (not one that stands still), else whom the state
 * awaits; null when no other unit owes anything.
 */
export function urgedUnit({ matter, parties, duties, procedure }: Owing, unitIds: readonly string[]): string | null {
  const duty = duties.find((one) => !unitIds.includes(one.obligorId) && one.dueAt < STANDING_STILL);
  if (duty) return duty.obligorId;
  const awaited = procedure?.states[matter.state]?.awaits;
  const holder = parties.find((party) => party.part === awaited)?.unitId;
  return holder !== undefined && !unitIds.includes(holder) ? holder : null;
}

/** The same of a page's record. */
export function urgedIn(record: MatterRecord, unitIds: readonly string[]): string | null {
  const open = record.duties.filter((duty) => duty.done_at === null);
  const duties = open.map(({ obligor_id, due_at }) => ({ obligorId: obligor_id, dueAt: due_at }));
  return urgedUnit({ matter: record, parties: record.parties, duties, procedure: procedureOf(record.type) }, unitIds);
}

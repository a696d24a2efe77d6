import type { Move } from '@/lib/kernel/effects';
import { type Refusal, refuseField } from '@/lib/kernel/errors';
import type { LocalDate } from '@/lib/rulebook/local-date';
import { origins } from '@/lib/rulebook/procedure';
import { nobodySigns, receives, type TransferPatch } from './decide-draft';
import { TRANSFER } from './procedure';

/** States from which the decision on a dispute names the competent unit (4-4-2); afterwards the case is decided. */
export const SETTLED_FROM: readonly string[] = TRANSFER.steps
  .filter((step) => step.on === 'settle')
  .flatMap((step) => origins(step));

/** What a decision must know of the transfer in dispute. */
export type DisputedTransfer = {
  id: string;
  state: string;
  version: number;
  title: string;
  senderId: string;
  receiverId: string | null;
  handlerId: string | null;
};

type Named = { id: string; name: string; kind: string; open: boolean; staffed: boolean };

/** Why the unit cannot be named competent, by the rule of 2-2-7, or null. `field`: where the form asks for it. */
export function namingRefusal(unit: Named | undefined, field: string): Refusal | null {
  if (!receives(unit)) return refuseField(field, '请从列表选择管辖单位');
  const nobody = nobodySigns(unit);
  return nobody ? refuseField(field, nobody) : null;
}

const TAKEN: readonly string[] = ['ACCEPTED', 'DESIGNATED', 'DECIDED', 'CLOSED'];

/** The unit that is competent as things stand, because it accepted or was named; null while that is open. */
export const competentNow = ({ state, handlerId }: DisputedTransfer): string | null =>
  TAKEN.includes(state) ? handlerId : null;

/**
 * The step that a decision takes on the transfer: the named unit becomes the handler and can only accept; who was asked
 * before is asked no more (2-2-7, 4-4-2). `now` in epoch milliseconds.
 */
export function settlement(
  transfer: DisputedTransfer,
  unit: Pick<Named, 'id' | 'name'>,
  decision: { on: LocalDate; doc: string | null; words: string; now: number },
): Move {
  const row: TransferPatch = {
    handlerId: unit.id,
    designatedAt: decision.now,
    designatedOn: decision.on,
    designationDoc: decision.doc,
    designationWords: decision.words,
    acceptedAt: null,
  };
  const told = new Set([unit.id, transfer.senderId, transfer.receiverId ?? unit.id]);
  const text = `区政府对管辖争议作出决定，由${unit.name}管辖：${transfer.title}。`;
  return {
    type: 'transfer',
    id: transfer.id,
    version: transfer.version,
    event: 'settle',
    effects: {
      row,
      parties: [{ part: 'handler', unitId: unit.id }],
      notices: [...told].map((unitId) => ({ unitId, kind: 'DESIGNATED', text })),
      words: decision.words,
    },
  };
}

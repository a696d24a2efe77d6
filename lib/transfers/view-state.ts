import { stepsFrom } from '@/lib/rulebook/procedure';
import { WAITING_LABELS } from './labels';
import { TRANSFER, type TransferState } from './procedure';

/** The units that hold the parts of a transfer; `decider` once 区政府 has been asked. */
export type PartUnits = { sender: string; receiver: string | null; handler: string | null; decider: string | null };

export type StateView = { at: 'mine' | 'waiting' | 'done'; words: string };

const states: Readonly<Record<string, { label: string; final?: boolean }>> = TRANSFER.states;
const waitingLabels: Readonly<Record<string, string>> = WAITING_LABELS;

/** Whether the text names a state of the procedure. */
export function isTransferState(text: string): text is TransferState {
  return text in states;
}

/** The part whose turn it is in a state, by the procedure's primary step; null where the matter has ended. */
export function actingPart(state: string): keyof PartUnits | null {
  if (!isTransferState(state)) return null;
  return stepsFrom(TRANSFER, state).find((step) => step.primary)?.by ?? null;
}

/** Where the transfer stands, seen from the reader's units: theirs to act, waiting for another, or ended. */
export function stateView(state: string, parts: PartUnits, units: readonly string[]): StateView {
  const { label, final } = states[state] ?? { label: state };
  if (final) return { at: 'done', words: label };
  const part = actingPart(state);
  const acting = part && parts[part];
  if (acting && units.includes(acting)) return { at: 'mine', words: label };
  const involved = Object.values(parts).some((unit) => unit !== null && units.includes(unit));
  return { at: 'waiting', words: (involved && waitingLabels[state]) || label };
}

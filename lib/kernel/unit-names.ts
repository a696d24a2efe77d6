import 'server-only';
import type { Tx } from './db/client';

/** A unit as decisions and letters name it. */
export type NamedUnit = {
  id: string;
  name: string;
  letterName: string;
  letterPrefix: string;
  phone: string | null;
  kind: string;
  /** Not closed: it can still be given something to do. */
  open: boolean;
};

/** Every unit by its id, closed ones included. */
export async function unitNames(tx: Tx): Promise<Map<string, NamedUnit>> {
  const rows = await tx.unit.findMany({
    select: { id: true, name: true, letterName: true, letterPrefix: true, phone: true, kind: true, closedOn: true },
  });
  return new Map(rows.map(({ closedOn, ...unit }) => [unit.id, { ...unit, open: closedOn === null }]));
}

/** The open unit of a kind of which the district has one (OFFICE, GOV, BUREAU). Throws when it is missing. */
export function theUnit(units: ReadonlyMap<string, NamedUnit>, kind: 'OFFICE' | 'GOV' | 'BUREAU'): NamedUnit {
  const found = [...units.values()].find((unit) => unit.kind === kind && unit.open);
  if (!found) throw new Error(`the register has no ${kind}`);
  return found;
}

/** Whether a unit can be given something to do: it is open and has people who act for it (not 区政府, not the office). */
export function mayCarry(unit: NamedUnit | undefined): unit is NamedUnit {
  return unit?.open === true && ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'].includes(unit.kind);
}

/** 区公安分局's id in the register: the one unit that the 意见 names for a part of its own (七). */
export const POLICE_ID = 'gongan';

/** 区公安分局, which must be told before an operation (7-2-1). Throws when it is missing or closed. */
export function policeUnit(units: ReadonlyMap<string, NamedUnit>): NamedUnit {
  const found = units.get(POLICE_ID);
  if (!found?.open) throw new Error('the register has no police');
  return found;
}

import 'server-only';
import { db } from '@/lib/kernel/db/client';
import { UNIT_GROUPS, UNSTAFFED } from './labels';
import { staffOf } from './staff';

/** A unit as a list to choose from shows it; `group` is its kind in words. One where nobody could sign is not offered. */
export type UnitChoice = { value: string; label: string; group: string; disabled?: boolean };

/** Kinds of unit that may receive a transfer. */
const RECEIVING = ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'] as const;
const groups: Readonly<Record<string, string>> = UNIT_GROUPS;

async function choices(without: readonly string[], chosen: string | null, labelOf: (unit: Named) => string) {
  const units = await db().unit.findMany({
    where: { closedOn: null, kind: { in: [...RECEIVING] }, id: { notIn: [...without] } },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true, kind: true, initials: true },
  });
  const staff = await staffOf(db());
  return units.map((unit): UnitChoice => {
    const staffed = staff.get(unit.id)?.staffed === true;
    const label = `${labelOf(unit)}${staffed ? '' : UNSTAFFED}`;
    const disabled = !staffed && unit.id !== chosen;
    return { value: unit.id, label, group: groups[unit.kind] ?? '', ...(disabled && { disabled }) };
  });
}

type Named = { name: string; initials: string };

/** Units that may be named to handle a case, in the order of the register. */
export const unitChoices = (): Promise<UnitChoice[]> => choices([], null, ({ name }) => name);

/**
 * Units a transfer may go to, grouped by kind, their initials first, so that typing zhzf finds 区综合行政执法局. The one
 * already `chosen` stays to choose, whoever left it since.
 */
export function receiverChoices(senderId: string, chosen: string | null = null): Promise<UnitChoice[]> {
  return choices([senderId], chosen, ({ name, initials }) => {
    const letters = name.startsWith('区') ? initials.replace(/^q/, '') : initials;
    return `${letters.toUpperCase()}　${name}`;
  });
}

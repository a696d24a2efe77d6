import 'server-only';
import { db } from '@/lib/kernel/db/client';
import { UNIT_GROUPS } from './labels';

/** A unit as a list to choose from shows it; `group` is its kind in words. */
export type UnitChoice = { value: string; label: string; group: string };

/** Kinds of unit that may receive a transfer. */
const RECEIVING = ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'] as const;
const groups: Readonly<Record<string, string>> = UNIT_GROUPS;

/** Units that may take part in transfers, in the order of the register, without those given. */
export async function unitChoices(without: readonly string[] = []): Promise<UnitChoice[]> {
  const units = await db().unit.findMany({
    where: {
      closedOn: null,
      kind: { in: [...RECEIVING] },
      id: { notIn: [...without] },
    },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true, kind: true },
  });
  return units.map(({ id, name, kind }) => ({ value: id, label: name, group: groups[kind] ?? '' }));
}

/** Units a transfer may go to, grouped by kind, their initials first, so that typing zhzf finds 区综合行政执法局. */
export async function receiverChoices(senderId: string): Promise<UnitChoice[]> {
  const units = await db().unit.findMany({
    where: { closedOn: null, kind: { in: [...RECEIVING] }, id: { not: senderId } },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true, kind: true, initials: true },
  });
  return units.map(({ id, name, kind, initials }) => {
    const letters = name.startsWith('区') ? initials.replace(/^q/, '') : initials;
    return { value: id, label: `${letters.toUpperCase()}　${name}`, group: groups[kind] ?? '' };
  });
}

import 'server-only';
import { db } from '@/lib/kernel/db/client';
import { UNIT_GROUPS } from './labels';

/** A unit as a list to choose from shows it; `group` is its kind in words. */
export type UnitChoice = { value: string; label: string; group: string };

const groups: Readonly<Record<string, string>> = UNIT_GROUPS;

/** Units that may take part in transfers, in the order of the register, without those given. */
export async function unitChoices(without: readonly string[] = []): Promise<UnitChoice[]> {
  const units = await db().unit.findMany({
    where: {
      closedOn: null,
      kind: { in: ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'] },
      id: { notIn: [...without] },
    },
    orderBy: { rank: 'asc' },
    select: { id: true, name: true, kind: true },
  });
  return units.map(({ id, name, kind }) => ({ value: id, label: name, group: groups[kind] ?? '' }));
}

import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import { db } from '@/lib/kernel/db/client';
import { isId } from '@/lib/kernel/input';
import { visibleMatters } from '@/lib/kernel/visibility';
import { matterType, titleOf } from '@/lib/matter-types';

/** A matter as a list to choose from shows it, under its kind. */
export type MatterChoice = { value: string; label: string; group: string };

/**
 * Matters that the actor sees and may name in a form, latest first, fifty at most; the one named in the address among
 * them. `types`: kinds to choose from; drafts are left out.
 */
export async function matterChoices(
  actor: Actor,
  types: readonly string[],
  wanted?: string,
): Promise<{ choices: MatterChoice[]; chosen: string }> {
  const named = isId(wanted) ? wanted : null;
  const drafts = types.flatMap((type) => {
    const filing = matterType(type)?.filing;
    return [filing?.draft, ...(filing?.held ?? [])].flatMap((state) => (state ? [`${type} ${state}`] : []));
  });
  const rows = await db().$queryRaw<{ id: string; type: string; title: string; number: string | null }[]>`
    SELECT m.id::text, m.type, m.title, m.number FROM matter m
    WHERE (${visibleMatters(actor)}) IS TRUE AND m.type = ANY(${[...types]}) AND (m.type || ' ' || m.state) <> ALL(${drafts})
    ORDER BY (m.id = ${named}::uuid) DESC NULLS LAST, m.opened_at DESC LIMIT 50`;
  const choices = rows.map(({ id, type, title, number }) => ({
    value: id,
    label: [number, titleOf(type, title)].filter(Boolean).join(' '),
    group: matterType(type)?.title ?? '',
  }));
  const order = [...new Set(choices.map(({ group }) => group))];
  return {
    choices: order.flatMap((group) => choices.filter((one) => one.group === group)),
    chosen: choices.some(({ value }) => value === named) ? (named ?? '') : '',
  };
}

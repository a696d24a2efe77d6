import type { Choice } from '@/components/ui/choice-field';

/** Units to tick, gathered under the names of their kinds; those where nobody could act are left out. */
export function unitGroups(choices: readonly Choice[]): { title: string; choices: Choice[] }[] {
  const open = choices.filter(({ disabled }) => !disabled);
  const titles = [...new Set(open.map(({ group }) => group ?? ''))];
  return titles.map((title) => ({ title, choices: open.filter(({ group }) => (group ?? '') === title) }));
}

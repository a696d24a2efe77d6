import { MATTER_TYPES, stepWords } from '@/lib/matter-types';
import { COMMAND_LABELS } from './labels';

const LABELS: Readonly<Record<string, string | undefined>> = COMMAND_LABELS;

/** The words for an act of the record: those chosen for it, else its step's label, else its name. */
export function actWords(command: string): string {
  return LABELS[command] ?? stepWords(command) ?? command;
}

/** Every act that one may ask the record for, with its words; steps of further kinds of matter under their kind's title. */
export const ACT_CHOICES: readonly { value: string; label: string }[] = [
  ...Object.entries(COMMAND_LABELS).map(([value, label]) => ({ value, label })),
  ...MATTER_TYPES.flatMap(({ prefix, title, procedure }) =>
    [...new Map(procedure.steps.map((step) => [`${prefix}.${step.on}`, step.label]))]
      .filter(([value]) => LABELS[value] === undefined)
      .map(([value, label]) => ({ value, label: `${title}：${label}` })),
  ),
];

import { type FieldMessages, type Refusal, refuse } from '@/lib/kernel/errors';
import { type LocalDate, startOfDay } from '@/lib/rulebook/local-date';
import { FIELD_LABELS, MATERIALS } from './labels';
import type { DraftFields } from './schemas';

/** Required before sending, in the order of the form. */
const REQUIRED = [
  'title',
  'partyName',
  'place',
  'source',
  'foundOn',
  'facts',
  'findings',
  'receiverId',
  'reason',
  'legalBasis',
  'heldOn',
  'contactPhone',
] as const;

/** Dates that cannot be: in the future, or held before found (2-2-3). */
export function dateProblems(
  { foundOn, heldOn }: Pick<DraftFields, 'foundOn' | 'heldOn'>,
  today: LocalDate,
): FieldMessages {
  const problems: FieldMessages = {};
  if (foundOn && foundOn > today) problems.foundOn = ['发现日期不能晚于今天'];
  if (heldOn && heldOn > today) problems.heldOn = ['认定日不能晚于今天'];
  else if (heldOn && foundOn && heldOn < foundOn) problems.heldOn = ['认定日不能早于发现日期'];
  return problems;
}

/**
 * What is still missing before the transfer may leave: the fields, the measures while the violation goes on (2-2-2),
 * and the materials (2-3-2, 2-3-3). Empty when it is complete.
 */
export function missing(draft: DraftFields, slots: readonly string[], senderId: string): FieldMessages {
  const problems: FieldMessages = {};
  for (const field of REQUIRED) {
    if (!draft[field]) problems[field] = [`${field === 'receiverId' ? '请选择' : '请填写'}${FIELD_LABELS[field]}`];
  }
  if (draft.receiverId === senderId) problems.receiverId = ['接收单位不能是本单位'];
  if (draft.inProgress && !draft.measures) problems.measures = ['违法行为正在进行的，请填写已采取的制止措施'];
  for (const material of MATERIALS) {
    if (material.required && !material.generated && !slots.includes(material.clause)) {
      problems[`material-${material.clause}`] = [`请上传${material.name}`];
    }
  }
  return problems;
}

/** The refusal of an incomplete or impossible draft, or null. */
export function draftRefusal(problems: FieldMessages): Refusal | null {
  const count = Object.keys(problems).length;
  return count === 0 ? null : refuse('INVALID', `有 ${count} 处需要修改`, problems);
}

/**
 * When the sender's clock (2-2-3) began: the day it held the case not to be its own. An urgent case held today runs
 * from now, because 立即 counts hours.
 */
export function heldFrom(heldOn: LocalDate, urgent: boolean, now: number, today: LocalDate): number {
  return urgent && heldOn === today ? now : startOfDay(heldOn);
}

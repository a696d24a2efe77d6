import type { DutyOpening } from '@/lib/kernel/duties/write';
import { type FieldMessages, type Refusal, refuse } from '@/lib/kernel/errors';
import { addMonths, formatDate, type LocalDate, localDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
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

/** The 意见 binds from its day of issue; 补录 reaches back two years at most. */
const BEGINS = localDate('2021-07-28');

/** Dates that cannot be: in the future, before anything could be entered, or held before found (2-2-3). */
export function dateProblems(
  { foundOn, heldOn }: Pick<DraftFields, 'foundOn' | 'heldOn'>,
  today: LocalDate,
): FieldMessages {
  const problems: FieldMessages = {};
  const earliest = [BEGINS, addMonths(today, -24)].sort().at(-1) ?? BEGINS;
  if (heldOn && heldOn < earliest) problems.heldOn = [`认定日不能早于${formatDate(earliest)}，请核对年份`];
  if (foundOn && foundOn > today) problems.foundOn = ['发现日期不能晚于今天'];
  else if (foundOn && foundOn < addMonths(earliest, -24)) problems.foundOn = ['发现日期过早，请核对年份'];
  if (heldOn && heldOn > today) problems.heldOn = ['认定日不能晚于今天'];
  else if (heldOn && foundOn && heldOn < foundOn) problems.heldOn = ['认定日不能早于发现日期'];
  return problems;
}

/** What not even a draft may say: dates that cannot be, the own unit as receiver (2-1-1). */
export function impossible(
  draft: Pick<DraftFields, 'foundOn' | 'heldOn' | 'receiverId'>,
  senderId: string,
  today: LocalDate,
): FieldMessages {
  const problems = dateProblems(draft, today);
  if (draft.receiverId === senderId) problems.receiverId = ['接收单位不能是本单位'];
  return problems;
}

/**
 * What is still missing before the transfer may leave: the fields, the preliminary findings (2-2-1), the measures while the violation goes on (2-2-2),
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
 * From when 立即 counts for a 认定日: from the first instant at which that holding was declared urgent (`since`: every
 * declaration so far), so that neither 取消紧急 nor 撤回 starts it anew; else from now when it is held today, from that
 * day's begin when it was held before.
 */
export function urgentStart(heldOn: LocalDate, now: number, since: readonly number[] = []): number {
  const declared = since.filter((at) => shanghaiDate(at) === heldOn);
  if (declared.length > 0) return Math.min(...declared);
  return heldOn === shanghaiDate(now) ? now : startOfDay(heldOn);
}

/**
 * The second clock of an urgent case, in hours. It runs beside the three days, so that 紧急 never lifts the statutory
 * limit. Empty when it is not urgent or not held yet.
 */
export function urgentClock(
  { heldOn, urgent }: { heldOn: LocalDate | null; urgent: boolean },
  unitId: string,
  now: number,
  since: readonly number[] = [],
): DutyOpening[] {
  if (!urgent || !heldOn) return [];
  return [{ rule: '2-2-3', obligorId: unitId, startAt: urgentStart(heldOn, now, since), urgent: true }];
}

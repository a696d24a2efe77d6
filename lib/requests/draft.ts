import { type FieldMessages, type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import type { NamedUnit } from '@/lib/kernel/unit-names';
import { addMonths, type LocalDate } from '@/lib/rulebook/local-date';
import { DIFFERENCES, type RequestKind } from './procedure';

/** What a draft holds beside its title. */
export type DraftFields = {
  requestedId: string;
  question: string;
  facts: string;
  urgent: boolean;
  place?: string;
  wishedOn?: LocalDate | null;
  contactPhone?: string;
};

/** Kinds of unit that may be asked: every unit of the mechanism, and expert institutions (4-2-1). */
export const ASKED_KINDS: readonly string[] = ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'EXPERT', 'OTHER'];

/** Why a draft of that kind cannot stand so, beside the fields, or null. */
export function draftProblem(
  kind: RequestKind,
  draft: DraftFields,
  { askerId, requested, today }: { askerId: string; requested: NamedUnit | undefined; today: LocalDate },
): Refusal | null {
  const { scene, ownDate } = DIFFERENCES[kind];
  const { requestedId, urgent, place, wishedOn } = draft;
  const problems: FieldMessages = {};
  if (!requested?.open || !ASKED_KINDS.includes(requested.kind)) problems.requestedId = ['请从列表选择被请求单位'];
  if (requestedId === askerId) problems.requestedId = ['不能向本单位提出请求'];
  if (urgent && !scene) problems.urgent = ['只有认定、鉴定请求可以要求派员现场处置（条款 4-2-1）'];
  if (urgent && scene && !place) problems.place = ['要求派员到场的，请填写现场地点'];
  if (wishedOn && !ownDate) problems.wishedOn = ['这类请求的期限由意见规定，不能另定日期'];
  if (wishedOn && ownDate && (wishedOn < today || wishedOn > addMonths(today, 12)))
    problems.wishedOn = ['希望答复的日期应在今天之后、一年之内'];
  return Object.keys(problems).length > 0 ? refuse('INVALID', '有内容需要修改', problems) : null;
}

/** An appraisal goes with what is to be appraised: the clock starts with the complete materials (4-2-1). */
export function sendProblem(kind: RequestKind, files: readonly { slot: string }[]): Refusal | null {
  if (kind !== 'appraisal' || files.some((file) => file.slot === 'request')) return null;
  return refuseField('_', '认定、鉴定请求应附材料，请先上传需要认定、鉴定的材料或者案情材料');
}

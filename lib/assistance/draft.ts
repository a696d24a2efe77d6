import { type FieldMessages, type Refusal, refuse } from '@/lib/kernel/errors';
import type { NamedUnit } from '@/lib/kernel/unit-names';
import { addMonths, type LocalDate } from '@/lib/rulebook/local-date';
import { KIND_WORDS } from './labels';
import { type AssistanceKind, DIFFERENCES } from './procedure';

/** What a draft holds beside its title. */
export type DraftFields = {
  unitId: string;
  category: string;
  documentNo?: string;
  partyName?: string;
  certificate?: string;
  place?: string;
  basis?: string;
};

/** The own row of a draft: what is not given is empty. */
export function rowOf(draft: DraftFields & { facts: string; demand: string }) {
  const { unitId, category, facts, demand } = draft;
  const { documentNo = '', partyName = '', certificate = '', place = '', basis = '' } = draft;
  return { unitId, category, documentNo, partyName, certificate, place, facts, basis, demand };
}

/** Kinds of unit that are told: units in charge, and of a hazard 区人民政府 (4-1-1). */
export const toldKinds = (kind: AssistanceKind): readonly string[] => [
  'MEMBER',
  'TOWNSHIP',
  'JUDICIAL',
  'OTHER',
  ...(DIFFERENCES[kind].toGovernment ? ['GOV'] : []),
];

/** What each kind cannot do without, with the words beside the field. */
const NEEDED: Readonly<Record<AssistanceKind, readonly [keyof DraftFields, string][]>> = {
  hazard: [['place', '请填写隐患所在地点']],
  assistance: [
    ['documentNo', '请填写决定文书文号'],
    ['partyName', '请填写当事人'],
  ],
  withdrawal: [
    ['partyName', '请填写持证人'],
    ['certificate', '请填写证件名称、编号'],
    ['basis', '请填写撤销的法律依据'],
  ],
};

/** What is wrong with a draft of that kind, by field; empty when nothing is. */
export function draftProblems(
  kind: AssistanceKind,
  draft: DraftFields,
  { bureauId, unit }: { bureauId: string; unit: NamedUnit | undefined },
): FieldMessages {
  const problems: FieldMessages = {};
  if (!unit?.open || !toldKinds(kind).includes(unit.kind) || unit.id === bureauId)
    problems.unitId = ['请从列表选择收函单位'];
  if (!Object.hasOwn(KIND_WORDS[kind].categories, draft.category)) problems.category = ['请选择类别'];
  for (const [field, words] of NEEDED[kind]) if (!draft[field]) problems[field] = [words];
  if (kind === 'assistance' && draft.category === 'REVOKED' && !draft.certificate)
    problems.certificate = ['吊销证件的，请填写证件名称、编号'];
  return problems;
}

/** What is wrong with the day that starts the clock: to come, or more than a year past. */
export function beginProblems(beganAt: number, beganOn: LocalDate, today: LocalDate, now: number): FieldMessages {
  if (beganAt > now) return { beganOn: ['不能晚于现在'] };
  return beganOn < addMonths(today, -12) ? { beganOn: ['早于一年之前，请核对年份'] } : {};
}

/** The refusal of problems, or null without any. */
export const problemRefusal = (problems: FieldMessages): Refusal | null =>
  Object.keys(problems).length > 0 ? refuse('INVALID', '有内容需要修改', problems) : null;

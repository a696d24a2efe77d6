import { type FieldMessages, type Refusal, refuse } from '@/lib/kernel/errors';
import { addMonths, formatDate, type LocalDate, localDate } from '@/lib/rulebook/local-date';
import { CHECKS, FIELD_LABELS as L } from './labels';
import { type OwnField, type ShareKind, sharedBy } from './procedure-kinds';
import type { ShareFields } from './schemas';

/** The 意见 binds from its day of issue; 补录 reaches back two years at most. */
const BEGINS = localDate('2021-07-28');

type Unit = { kind: string; open: boolean; name: string };
/** Who shares what of which day with whom. */
export type Sharing = {
  kind: ShareKind;
  bureau: boolean;
  ownId: string;
  eventOn: LocalDate;
  recipients: readonly string[];
  units: ReadonlyMap<string, Unit>;
};

const TEXTS: readonly Exclude<OwnField, 'checks' | 'effectiveOn' | 'validUntil'>[] = [
  'documentNo',
  'issuer',
  'party',
  'laws',
];

/** What a penalty decision does not say of the three systems (7-4-2): each is answered for, what is not done is explained. */
function checkProblems(fields: ShareFields): FieldMessages {
  const problems: FieldMessages = {};
  for (const name of CHECKS) if (!fields[name]) problems[name] = [`请选择${L[name]}的落实情况`];
  if (fields.fullRecord === 'NOT_REQUIRED') problems.fullRecord = ['执法全过程记录适用于所有行政处罚，请选择落实情况'];
  if (CHECKS.some((name) => fields[name] && fields[name] !== 'DONE') && !fields.checkNote)
    problems.checkNote = ['三项制度有未落实或不适用的，请说明原因'];
  return problems;
}

/** What is missing or impossible in what the information says, by field; a field that the kind does not have is no matter. */
export function fieldProblems(kind: ShareKind, fields: ShareFields, eventOn: LocalDate): FieldMessages {
  const asked: ShareKind['fields'] = kind.fields;
  const problems: FieldMessages = {};
  if (!fields.title) problems.title = [`请填写${L.title}`];
  for (const name of TEXTS) if (asked[name] === 'required' && !fields[name]) problems[name] = [`请填写${L[name]}`];
  if (!fields.content) problems.content = [`请填写${L.content}`];
  if (fields.validUntil && fields.validUntil < (fields.effectiveOn ?? eventOn))
    problems.validUntil = [`有效期至不能早于${fields.effectiveOn ? '施行日期' : kind.day}`];
  return asked.checks ? { ...problems, ...checkProblems(fields) } : problems;
}

/** Days that cannot be: to come, before the 意见, or so far back that the year must be wrong. */
export function dayProblems(kind: ShareKind, eventOn: LocalDate, today: LocalDate): FieldMessages {
  const earliest = [BEGINS, addMonths(today, -24)].sort().at(-1) ?? BEGINS;
  if (eventOn > today) return { eventOn: [`${kind.day}不能晚于今天`] };
  return eventOn < earliest ? { eventOn: [`${kind.day}不能早于${formatDate(earliest)}，请核对年份`] } : {};
}

/** Who may not be chosen: oneself, nobody at all, a closed unit; a department's information always goes to the bureau. */
export function recipientProblems({
  ownId,
  bureau,
  recipients,
  units,
}: Omit<Sharing, 'kind' | 'eventOn'>): FieldMessages {
  const fault = (message: string) => ({ recipients: [message] });
  if (recipients.includes(ownId)) return fault('接收单位不能是本单位');
  const chosen = recipients.map((id) => units.get(id));
  const fit = (unit: Unit | undefined) =>
    unit?.open === true && ['BUREAU', 'MEMBER', 'TOWNSHIP', 'JUDICIAL', 'OTHER'].includes(unit.kind);
  const closed = chosen.filter((unit) => unit?.open === false).map((unit) => unit?.name);
  if (closed.length > 0) return fault(`${closed.join('、')}已经撤销，请改选接收单位`);
  if (!chosen.every(fit)) return fault('请从列表选择接收单位');
  if (chosen.length === 0) return fault('请选择接收单位');
  return !bureau && !chosen.some((unit) => unit?.kind === 'BUREAU') ? fault('应当抄送区综合行政执法局') : {};
}

/** Whether the unit shares such information at all (三（三）3 is the departments', 6 the bureau's). */
export function kindProblems(kind: ShareKind, bureau: boolean): FieldMessages {
  if (sharedBy(kind, bureau)) return {};
  return { kind: [bureau ? '该类信息由相关部门报送' : '该类信息由区综合行政执法局报送'] };
}

/** The refusal of problems by field, or null. */
export function problemsRefusal(problems: FieldMessages): Refusal | null {
  const count = Object.keys(problems).length;
  return count === 0 ? null : refuse('INVALID', `有 ${count} 处需要修改`, problems);
}

/** Only what the kind asks for: what was typed into a field of another kind is not kept. */
export function ownFields(kind: ShareKind, fields: ShareFields): ShareFields {
  const asked: ShareKind['fields'] = kind.fields;
  const of = (name: OwnField, text: string) => (asked[name] ? text : '');
  const answer = <Answer extends string>(value: Answer) => (asked.checks ? value : '');
  return {
    title: fields.title,
    content: fields.content,
    documentNo: of('documentNo', fields.documentNo),
    issuer: of('issuer', fields.issuer),
    party: of('party', fields.party),
    laws: of('laws', fields.laws),
    effectiveOn: asked.effectiveOn ? fields.effectiveOn : null,
    validUntil: asked.validUntil ? fields.validUntil : null,
    publicity: answer(fields.publicity),
    fullRecord: answer(fields.fullRecord),
    legalReview: answer(fields.legalReview),
    checkNote: of('checks', fields.checkNote),
  };
}

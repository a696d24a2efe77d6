import { z } from 'zod';
import {
  checkbox,
  dateField,
  idField,
  lateReasonField,
  optionalDate,
  requiredText,
  text,
  versionField,
} from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const unitId = z.string().regex(/^[a-z0-9-]{0,40}$/, '请从列表选择单位');

/** A draft is saved as one types, so everything may still be empty. */
const draftFields = {
  title: text(L.title, 100),
  partyKind: z.enum(['ORGANISATION', 'PERSON'], { error: '请选择当事人类型' }),
  partyName: text(L.partyName, 100),
  partyIdNumber: text(L.partyIdNumber, 30),
  partyContact: text(L.partyContact, 50),
  partyPhone: text(L.partyPhone, 30),
  place: text(L.place, 200),
  facts: text(L.facts, 3000),
  source: text(L.source, 100),
  foundOn: optionalDate(L.foundOn),
  findings: text(L.findings, 3000),
  inProgress: checkbox,
  measures: text(L.measures, 1000),
  receiverId: unitId,
  reason: text(L.reason, 1000),
  legalBasis: text(L.legalBasis, 500),
  heldOn: optionalDate(L.heldOn),
  urgent: checkbox,
  contactPhone: text(L.contactPhone, 30),
  otherMaterials: text(L.otherMaterials, 200),
};

export const createInput = z.strictObject(draftFields);
export const saveDraftInput = z.strictObject({ id: idField, version: versionField, ...draftFields });
export type DraftFields = z.output<typeof createInput>;

/** A step on a matter as the page showed it. */
const onMatter = { id: idField, version: versionField };

export const submitInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const approveInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const recallInput = z.strictObject(onMatter);
export const returnDraftInput = z.strictObject({ ...onMatter, words: requiredText('退回意见', 500) });
export const voidInput = z.strictObject({ ...onMatter, words: requiredText('作废原因', 500) });
export const withdrawInput = z.strictObject({ ...onMatter, words: requiredText('撤回原因', 500) });
export const signInput = z.strictObject(onMatter);
export const acceptInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const declineInput = z.strictObject({
  ...onMatter,
  reason: requiredText('不属于本部门管辖的理由', 1000),
  legalBasis: requiredText('法律依据', 500),
  lateReason: lateReasonField,
});
export const referInput = z.strictObject({
  ...onMatter,
  words: requiredText('报请事由', 1000),
  lateReason: lateReasonField,
});
export const designateInput = z.strictObject({
  ...onMatter,
  unitId: unitId.min(1, '请选择管辖单位'),
  doc: text('决定文号', 60),
  words: requiredText('决定内容', 1000),
});
export const decideInput = z.strictObject({
  ...onMatter,
  kind: z.enum(['PENALTY', 'NO_PENALTY', 'CLOSED'], { error: '请选择处理决定' }),
  decidedOn: dateField('决定日期'),
  doc: text('决定书文号', 60),
  words: requiredText('决定内容', 1000),
});
export const notifyInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });

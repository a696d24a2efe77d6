import { z } from 'zod';
import { dateField, idField, lateReasonField, requiredText, text, versionField } from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };

export const reportInput = z.strictObject({ ...onMatter, words: requiredText(L.progress, 1000) });
export const proposeInput = z.strictObject({
  ...onMatter,
  achieved: requiredText(L.achieved, 2000),
  lateReason: lateReasonField,
});
export const acceptInput = z.strictObject({
  ...onMatter,
  words: text(L.acceptWords, 500),
  lateReason: lateReasonField,
});
export const sendBackInput = z.strictObject({ ...onMatter, words: requiredText(L.sendBackWords, 500) });
export const extendInput = z.strictObject({
  ...onMatter,
  toOn: dateField(L.toOn),
  reason: requiredText(L.extendReason, 500),
});
export const revokeInput = z.strictObject({ ...onMatter, words: requiredText(L.revokeReason, 500) });
export const createInput = z.strictObject({
  assigner: requiredText(L.assigner, 100),
  documentTitle: requiredText(L.documentTitle, 200),
  documentNo: requiredText(L.documentNo, 60),
  assignedOn: dateField(L.assignedOn),
  title: requiredText(L.title, 100),
  content: requiredText(L.content, 2000),
  leadUnitId: z.string({ error: '请选择牵头单位' }).regex(/^[a-z0-9-]{1,40}$/, '请选择牵头单位'),
  dueOn: dateField(L.dueOn),
});

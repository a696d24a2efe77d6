import { z } from 'zod';
import {
  checkbox,
  dateField,
  idField,
  lateReasonField,
  requiredText,
  text,
  unitField,
  versionField,
  wholeNumber,
} from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };
/** Units act side by side: what one tells never makes another's page stale. */
const beside = { id: idField };
const plan = {
  title: requiredText(L.title, 60),
  basis: requiredText(L.basis, 1000),
  goal: requiredText(L.goal, 3000),
  startsOn: dateField(L.startsOn),
  endsOn: dateField(L.endsOn),
  leadUnitId: unitField(L.leadUnitId),
};

export const planInput = z.strictObject(plan);
export const saveInput = z.strictObject({ ...onMatter, ...plan });
/** One unit's task: written, written again, or taken out. */
export const assignInput = z.strictObject({
  ...onMatter,
  unitId: unitField(L.unitId),
  task: text(L.task, 1000),
  remove: checkbox,
});
export const stepInput = z.strictObject(onMatter);
export const returnInput = z.strictObject({ ...onMatter, words: requiredText(L.returnWords, 500) });
export const voidInput = z.strictObject({ ...onMatter, words: requiredText(L.voidWords, 500) });
export const cancelInput = z.strictObject({ ...onMatter, words: requiredText(L.cancelWords, 500) });
export const receiveInput = z.strictObject(beside);
export const notifyInput = z.strictObject({
  ...onMatter,
  muster: requiredText(L.muster, 200),
  request: requiredText(L.request, 1000),
  lateReason: lateReasonField,
});
export const staffInput = z.strictObject({
  ...beside,
  officers: wholeNumber(L.officers, 1, 9999),
  contact: requiredText(L.contact, 60),
  phone: requiredText(L.phone, 40),
  people: text(L.people, 1000),
  lateReason: lateReasonField,
});
export const reportInput = z.strictObject({
  ...beside,
  on: dateField(L.on),
  checks: wholeNumber(L.checks, 0, 99999),
  problems: wholeNumber(L.problems, 0, 99999),
  cases: wholeNumber(L.cases, 0, 99999),
  words: requiredText(L.words, 1000),
  transferId: z.union([idField, z.literal('')], { error: '请从列表选择案件' }).optional(),
});
export const completeInput = z.strictObject({
  ...beside,
  words: requiredText(L.done, 1000),
  lateReason: lateReasonField,
});
export const summariseInput = z.strictObject({
  ...onMatter,
  summary: requiredText(L.summary, 5000),
  lateReason: lateReasonField,
});
export const closeInput = z.strictObject({ ...onMatter, words: text(L.closeWords, 500) });

import { z } from 'zod';
import { dateField, idField, lateReasonField, requiredText, versionField } from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onOrder = { id: idField, version: versionField };
const asked = {
  unitId: z.string().regex(/^[a-z0-9-]{1,40}$/, '请选择承办单位'),
  words: requiredText(L.words, 500),
  dueOn: dateField(L.dueOn),
};

/** 督办 on the matter of that id. */
export const orderInput = z.strictObject({ id: idField, ...asked });
/** 督办 of a unit without a matter. */
export const directInput = z.strictObject({ title: requiredText(L.title, 60), ...asked });
export const signInput = z.strictObject(onOrder);
export const answerInput = z.strictObject({
  ...onOrder,
  words: requiredText(L.answer, 1000),
  lateReason: lateReasonField,
});
export const instructInput = z.strictObject({ ...onOrder, words: requiredText(L.instruction, 500) });

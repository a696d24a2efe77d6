import { z } from 'zod';
import { checkbox, dateField, idField, lateReasonField, requiredText, text, versionField } from '@/lib/kernel/input';
import { INSPECTION_KINDS, type InspectionKind, FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };
const unitId = z.string({ error: '请从列表选择单位' }).regex(/^[a-z0-9-]{1,40}$/, '请从列表选择单位');
/** Boxes of one name: none, one or several ticked. */
const units = z
  .union([unitId.transform((one) => [one]), z.array(unitId).max(40)], { error: '请从列表选择单位' })
  .optional()
  .transform((ids) => [...new Set(ids ?? [])]);
const count = (label: string) => {
  const message = `${label}应为0至99999的整数`;
  return z
    .union(
      [
        z.int(),
        z
          .string()
          .trim()
          .regex(/^\d{1,5}$/, message)
          .transform(Number),
      ],
      { error: message },
    )
    .refine((value) => value >= 0 && value <= 99_999, message);
};
const words = (label: string) => z.strictObject({ ...onMatter, words: requiredText(label, 500) });

const agreementFields = {
  title: requiredText(L.title, 100),
  signerIds: units,
  content: requiredText(L.content, 2000),
  fromOn: dateField(L.fromOn),
  toOn: dateField(L.toOn),
};
export const createAgreementInput = z.strictObject(agreementFields);
export const reviseInput = z.strictObject({ ...onMatter, ...agreementFields });
export const stepInput = z.strictObject(onMatter);
export const voidInput = words(L.voidWords);
export const signInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const sendBackInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.sendBackWords, 1000),
  lateReason: lateReasonField,
});
export const renewInput = z.strictObject({
  ...onMatter,
  toOn: dateField(L.toOn),
  words: requiredText(L.renewWords, 500),
  lateReason: lateReasonField,
});
export const endInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.endWords, 500),
  lateReason: lateReasonField,
});

const kinds = Object.keys(INSPECTION_KINDS) as [InspectionKind, ...InspectionKind[]];
export const createInspectionInput = z.strictObject({
  title: requiredText(L.planTitle, 100),
  kind: z.enum(kinds, { error: '请选择检查类型' }),
  targets: requiredText(L.targets, 2000),
  startOn: dateField(L.startOn),
  untilOn: dateField(L.untilOn),
  summaryOn: dateField(L.summaryOn),
  agreementId: z.union([idField, z.literal('')], { error: '请从列表选择协作文本' }).optional(),
});
/** `remove`: the unit takes no part after all; its task is then not looked at. */
export const assignInput = z.strictObject({
  ...onMatter,
  unitId,
  task: text(L.task, 1000),
  dueOn: z.string().max(20),
  remove: checkbox,
});
export const cancelInput = words(L.cancelWords);
export const reportInput = z.strictObject({
  ...onMatter,
  checked: count(L.checked),
  problems: count(L.problems),
  rectified: count(L.rectified),
  result: requiredText(L.result, 2000),
  lateReason: lateReasonField,
});
export const extendInput = z.strictObject({
  ...onMatter,
  unitId,
  toOn: dateField(L.newDueOn),
  reason: requiredText(L.extendReason, 500),
});
export const summariseInput = z.strictObject({
  ...onMatter,
  summary: requiredText(L.summary, 3000),
  lateReason: lateReasonField,
});
export const receiveInput = z.strictObject({ id: idField });

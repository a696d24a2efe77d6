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
import { REQUEST_KINDS } from './procedure';

const onMatter = { id: idField, version: versionField };
const fields = {
  title: requiredText(L.title, 100),
  requestedId: z.string({ error: '请选择被请求单位' }).regex(/^[a-z0-9-]{1,40}$/, '请选择被请求单位'),
  question: requiredText(L.question, 2000),
  facts: requiredText(L.facts, 2000),
  urgent: checkbox,
  place: text(L.place, 100).optional(),
  wishedOn: optionalDate(L.wishedOn).optional(),
  contactPhone: text(L.contactPhone, 30).optional(),
};

export const createInput = z.strictObject({
  kind: z.enum(REQUEST_KINDS, { error: '请选择请求种类' }),
  fromId: z.union([z.literal(''), idField], { error: '请从列表选择关联事项' }).optional(),
  ...fields,
});
export const reviseInput = z.strictObject({ ...onMatter, ...fields });
export const onlyInput = z.strictObject(onMatter);
export const voidInput = z.strictObject({ ...onMatter, words: requiredText(L.voidReason, 500) });
export const signInput = z.strictObject({ ...onMatter, dueOn: optionalDate(L.dueOn).optional() });
export const attendInput = z.strictObject({
  ...onMatter,
  sceneOn: dateField(L.sceneOn),
  sceneTime: z.string({ error: '请填写到场时间' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, '到场时间请按“时:分”填写'),
  words: requiredText(L.sceneWords, 1000),
  lateReason: lateReasonField,
});
export const answerInput = z.strictObject({
  ...onMatter,
  answer: requiredText(L.answer, 4000),
  lateReason: lateReasonField,
});
export const askMoreInput = z.strictObject({ ...onMatter, words: requiredText(L.more, 1000) });
export const supplementInput = z.strictObject({ ...onMatter, words: requiredText(L.supplement, 1000) });
export const extendInput = z.strictObject({
  ...onMatter,
  toOn: dateField(L.toOn),
  complex: checkbox,
  reason: requiredText(L.extendReason, 500),
});
export const refuseInput = z.strictObject({
  ...onMatter,
  // A name of a law and an article of it: a refusal on any other ground is none (4-2-4).
  ground: requiredText(L.refuseGround, 300).pipe(
    z.string().regex(/《[^》]+》.*第.+条/su, '请写明法律、法规的名称和条款，例如《……法》第×条'),
  ),
  reason: requiredText(L.refuseReason, 2000),
  lateReason: lateReasonField,
});
export const revokeInput = z.strictObject({ ...onMatter, words: requiredText(L.revokeReason, 500) });
export const addInput = z.strictObject({ ...onMatter, addition: requiredText(L.addition, 4000) });

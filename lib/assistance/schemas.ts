import { z } from 'zod';
import { dateField, idField, lateReasonField, requiredText, text, versionField } from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';
import { ASSISTANCE_KINDS } from './procedure';

const onMatter = { id: idField, version: versionField };
const fields = {
  title: requiredText(L.title, 100),
  unitId: z.string({ error: '请选择收函单位' }).regex(/^[a-z0-9-]{1,40}$/, '请选择收函单位'),
  category: z.string({ error: '请选择类别' }).regex(/^[A-Z_]{1,20}$/, '请选择类别'),
  documentNo: text(L.documentNo, 60).optional(),
  partyName: text(L.partyName, 100).optional(),
  certificate: text(L.certificate, 100).optional(),
  place: text(L.place, 100).optional(),
  facts: requiredText(L.facts, 3000),
  basis: text(L.basis, 500).optional(),
  demand: requiredText(L.demand, 1000),
};

export const createInput = z.strictObject({
  kind: z.enum(ASSISTANCE_KINDS, { error: '请选择函告种类' }),
  fromId: z.union([z.literal(''), idField], { error: '请从列表选择关联事项' }).optional(),
  beganOn: dateField(L.beganOn),
  beganTime: z
    .string({ error: '请填写时间' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间请按“时:分”填写')
    .optional(),
  ...fields,
});
export const reviseInput = z.strictObject({ ...onMatter, ...fields });
export const sendInput = z.strictObject({
  ...onMatter,
  signatory: text(L.signatory, 40).optional(),
  lateReason: lateReasonField,
});
export const voidInput = z.strictObject({ ...onMatter, words: requiredText(L.voidReason, 500) });
export const onlyInput = z.strictObject(onMatter);
export const replyInput = z.strictObject({
  ...onMatter,
  outcome: z.enum(['HANDLED', 'STARTED', 'DECLINED'], { error: '请选择处理情况' }),
  result: requiredText(L.result, 3000),
});

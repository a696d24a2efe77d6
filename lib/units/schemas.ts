import { z } from 'zod';
import { checkbox, dateField, requiredText, text, versionField } from '@/lib/kernel/input';
import { UNIT_KINDS } from './labels';

const unitId = z.string().regex(/^[a-z0-9-]{1,40}$/, '单位无效，请从列表重新进入');

export const approvalStepInput = z.strictObject({ unitId, version: versionField, on: checkbox });

const facts = {
  name: requiredText('单位名称', 50),
  letterName: requiredText('发文全称', 60),
  letterPrefix: requiredText('机关代字', 10).refine((prefix) => /^\p{Script=Han}+$/u.test(prefix), '机关代字只用汉字'),
  kind: z.enum(UNIT_KINDS, { error: '请选择单位类别' }),
  phone: text('办公电话', 30).refine((phone) => /^[\d\s+-]*$/.test(phone), '办公电话只能有数字、空格和连字符'),
  rank: z.coerce
    .number({ error: '请填写排序号' })
    .int('排序号须为整数')
    .min(1, '排序号从1起')
    .max(9999, '排序号最大9999'),
};

export const createUnitInput = z.strictObject(facts);
export const editUnitInput = z.strictObject({ unitId, version: versionField, ...facts });
export const closeUnitInput = z.strictObject({
  unitId,
  version: versionField,
  closedOn: dateField('撤销日期'),
  reason: requiredText('撤销原因', 200),
});
export const handoverInput = z.strictObject({
  unitId,
  leavingId: z.uuid({ error: '请选择离任人' }),
  successorId: z.uuid({ error: '请选择接任人' }),
  reason: requiredText('交接原因', 200),
});

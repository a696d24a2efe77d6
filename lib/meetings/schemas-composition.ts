import { z } from 'zod';
import { dateField, requiredText } from '@/lib/kernel/input';

const unitId = z.string({ error: '请选择单位' }).regex(/^[a-z0-9-]{1,40}$/, '请选择单位');

export const joinInput = z.strictObject({ unitId, fromOn: dateField('起始日期'), basis: requiredText('依据', 100) });
export const leaveInput = z.strictObject({ unitId, toOn: dateField('截止日期'), basis: requiredText('依据', 100) });
export const headInput = z.strictObject({
  unitId,
  name: requiredText('姓名', 30),
  title: requiredText('职务', 60),
  fromOn: dateField('任职日期'),
});

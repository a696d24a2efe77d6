import { z } from 'zod';
import { idField, requiredText, versionField } from '@/lib/kernel/input';

/** A year as a form sends it. */
const year = z.union(
  [
    z.int(),
    z
      .string()
      .regex(/^\d{4}$/)
      .transform(Number),
  ],
  { error: '请填写四位数年份' },
);

export const proposeInput = z.strictObject({
  year,
  documentNo: requiredText('文号', 60),
  text: requiredText('通知内容', 5000),
});
export const confirmInput = z.strictObject({ id: idField, version: versionField });
export const rejectInput = z.strictObject({
  id: idField,
  version: versionField,
  reason: requiredText('退回原因', 200),
});

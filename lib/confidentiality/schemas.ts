import { z } from 'zod';
import { dateField, idField, requiredText, text, versionField } from '@/lib/kernel/input';
import { FLAGS, LEVELS } from '@/lib/matters/labels-confidentiality';

const flag = z.enum(FLAGS, { error: '请从列表选择标识' });

/** Boxes of one name: none ticked, one, or several. */
const flags = z
  .union([flag.transform((one) => [one]), z.array(flag).max(FLAGS.length)], { error: '请从列表选择标识' })
  .optional()
  .transform((given) => [...new Set(given ?? [])]);
const people = z
  .union([idField.transform((one) => [one]), z.array(idField).max(100)], { error: '请从列表选择人员' })
  .optional()
  .transform((given) => [...new Set(given ?? [])]);

export const setInput = z.strictObject({
  id: idField,
  version: versionField,
  level: z.enum(LEVELS, { error: '请选择知悉范围' }),
  flags,
  people,
  /** What matters that bear the name are called instead; asked for where there are any. */
  otherName: text('对外名称', 100).optional(),
  reason: requiredText('调整理由', 200),
});

/** The number of a carrier: letters, digits and the signs of a document number. Words about what it holds do not fit. */
const CARRIER_NUMBER = /^[\p{Script=Han}A-Za-z]{0,8}[-/]?[〔[(（]?\d{1,8}[〕\])）]?[A-Za-z\d./-]{0,12}号?$/u;

export const carrierInput = z.strictObject({
  id: idField,
  number: requiredText('载体编号', 30).pipe(
    z.string().regex(CARRIER_NUMBER, '载体编号只填字母、数字和文号，如“密封20260018”，不写内容'),
  ),
  sentOn: dateField('传递日期'),
});

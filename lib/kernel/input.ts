import { z } from 'zod';
import { parseLocalDate } from '@/lib/rulebook/local-date';
import { type FieldMessages, type Refusal, refuse } from './errors';
import { markedField, markingRefusal } from './markings';

/** Characters that PostgreSQL or a letter cannot hold. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u;

const clean = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .refine((text) => !CONTROL.test(text), `${label}含有无法保存的字符，请删去后重试`);

/** Optional one-line text up to `max` characters; empty stands for not given. */
export function text(label: string, max = 200) {
  return clean(label).pipe(z.string().max(max, `${label}不能超过${max}个字`));
}

/** Required text of 1 to `max` characters. */
export function requiredText(label: string, max = 200) {
  return clean(label).pipe(z.string().min(1, `请填写${label}`).max(max, `${label}不能超过${max}个字`));
}

/** A date as the form's date field sends it; answers a LocalDate. */
export function dateField(label: string) {
  return z.string({ error: `请填写${label}` }).transform((value, context) => {
    const on = parseLocalDate(value.trim());
    if (on) return on;
    context.addIssue({
      code: 'custom',
      message: value.trim() === '' ? `请填写${label}` : `${label}不是有效日期，请按“年-月-日”填写`,
    });
    return z.NEVER;
  });
}

/** A date or nothing (empty text). */
export function optionalDate(label: string) {
  return z.string({ error: `请填写${label}` }).transform((value, context) => {
    if (value.trim() === '') return null;
    const on = parseLocalDate(value.trim());
    if (on) return on;
    context.addIssue({ code: 'custom', message: `${label}不是有效日期，请按“年-月-日”填写` });
    return z.NEVER;
  });
}

/** A checkbox: absent or `false` is no. */
export const checkbox = z
  .union([z.literal('on'), z.literal('true'), z.literal('false'), z.literal(''), z.boolean()])
  .optional()
  .transform((value) => value === 'on' || value === 'true' || value === true);

/** A unit chosen from a list. */
export const unitField = (label: string) =>
  z.string({ error: `请选择${label}` }).regex(/^[a-z0-9-]{1,40}$/, `请选择${label}`);

/** A whole number between two bounds, both included, as the form's field sends it. */
export function wholeNumber(label: string, least: number, most: number) {
  const message = `${label}应为${least}至${most}的整数`;
  const typed = z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number);
  return z.union([z.int(), typed], { error: message }).refine((value) => value >= least && value <= most, message);
}

/** Several of a list: a form sends one name once, often or not at all. */
export function several<Item extends z.ZodType>(item: Item) {
  return z
    .union([z.array(item).max(100), item, z.literal('')])
    .optional()
    .transform((value): z.output<Item>[] => {
      if (value === undefined || value === '') return [];
      return Array.isArray(value) ? value : [value as z.output<Item>];
    });
}

/** A matter's, person's or row's id. */
export const idField = z.uuid({ error: '编号无效，请从列表重新进入' });

/** Whether a text of an address is an id at all. */
export const isId = (text: string | undefined): text is string => idField.safeParse(text).success;

/** The version of the row the page was made from. */
export const versionField = z.union(
  [
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ],
  { error: '页面已过期，请刷新' },
);

/** 超期说明, asked for when the act is late. */
export const lateReasonField = text('超期说明', 500).optional();

/**
 * Parses raw input strictly; unknown names, operators and wrong shapes are refused with messages per field, and so is
 * any text that bears the mark of a state secret (4-2-5): nothing of it is stored or recorded.
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): { input: z.output<Schema> } | Refusal {
  const parsed = schema.safeParse(raw);
  if (parsed.success) {
    const marked = markedField(parsed.data);
    if (!marked) return { input: parsed.data };
    return refuse('INVALID', '有内容不得录入本平台', { [marked.field]: [markingRefusal(marked.marking)] });
  }
  const fields: FieldMessages = {};
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? '_');
    const message = /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '填写的内容不符合要求';
    fields[name] = [...(fields[name] ?? []), message];
  }
  return refuse('INVALID', '有内容需要修改', fields);
}

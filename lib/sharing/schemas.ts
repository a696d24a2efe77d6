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
import { parseInstant } from '@/lib/rulebook/local-date';
import { CHECK_LABELS, type CheckAnswer, FIELD_LABELS as L } from './labels';
import { KIND_CODES, type KindCode } from './procedure-kinds';

const onMatter = { id: idField, version: versionField };
/** A field that only some kinds have: absent stands for empty. */
const maybe = (label: string, max: number) =>
  text(label, max)
    .optional()
    .transform((value) => value ?? '');
const maybeDate = (label: string) =>
  optionalDate(label)
    .optional()
    .transform((value) => value ?? null);
const unitId = z.string({ error: '请从列表选择单位' }).regex(/^[a-z0-9-]{1,40}$/, '请从列表选择单位');
const units = z
  .union([unitId.transform((one) => [one]), z.array(unitId).max(100)], { error: '请从列表选择单位' })
  .optional()
  .transform((ids) => [...new Set(ids ?? [])]);
const ids = z
  .union([idField.transform((one) => [one]), z.array(idField).max(100)], { error: '请选择要签收的信息' })
  .optional()
  .transform((chosen) => [...new Set(chosen ?? [])]);

const isOf = <Code extends string>(codes: readonly Code[], message: string) =>
  z
    .string({ error: message })
    .refine((value): value is Code => codes.some((code) => code === value), message)
    .transform((value) => value as Code);
const kindField = isOf<KindCode>(KIND_CODES, '请选择信息种类');
const answers = Object.keys(CHECK_LABELS) as CheckAnswer[];
const check = (label: string) =>
  z
    .union([isOf<CheckAnswer>(answers, `请选择${label}的落实情况`), z.literal('')], {
      error: `请选择${label}的落实情况`,
    })
    .optional()
    .transform((value): CheckAnswer | '' => value ?? '');

/** A wall-clock time of the district as its field sends it; answers the instant. */
const momentField = (label: string) =>
  z.string({ error: `请填写${label}` }).transform((value, context) => {
    const typed = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?$/.exec(value.trim())?.[1];
    const at = typed ? parseInstant(`${typed}:00+08:00`) : null;
    if (at !== null) return at;
    context.addIssue({
      code: 'custom',
      message: value.trim() === '' ? `请填写${label}` : `${label}不是有效时间，请写明年月日和时分`,
    });
    return z.NEVER;
  });

/** What the information says: all fields of all kinds. Which ones count the kind decides, so that all that lack are told at once. */
const fields = {
  title: text(L.title, 150),
  documentNo: maybe(L.documentNo, 80),
  issuer: maybe(L.issuer, 100),
  party: maybe(L.party, 100),
  laws: maybe(L.laws, 500),
  content: text(L.content, 3000),
  effectiveOn: maybeDate(L.effectiveOn),
  validUntil: maybeDate(L.validUntil),
  publicity: check(L.publicity),
  fullRecord: check(L.fullRecord),
  legalReview: check(L.legalReview),
  checkNote: maybe(L.checkNote, 500),
};

export const recordInput = z.strictObject({
  kind: kindField,
  eventOn: dateField(L.eventOn),
  urgent: checkbox,
  ...fields,
  recipients: units,
  next: isOf(['send', 'keep'], '请选择登记后是否抄送'),
  lateReason: lateReasonField,
});
export const saveInput = z.strictObject({
  ...onMatter,
  ...fields,
  recipients: units,
  next: isOf(['send', 'keep'], '请选择保存后是否抄送').optional(),
  lateReason: lateReasonField,
});
export const sendInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const tellInput = z.strictObject({
  ...onMatter,
  calledAt: momentField(L.calledAt),
  caller: requiredText(L.caller, 40),
  callee: requiredText(L.callee, 40),
  callWords: requiredText(L.callWords, 500),
  lateReason: lateReasonField,
});
export const correctInput = z.strictObject({ ...onMatter, ...fields, reason: requiredText(L.reason, 500) });
export const addInput = z.strictObject({ ...onMatter, recipients: units });
export const retireInput = z.strictObject({
  ...onMatter,
  endedOn: dateField(L.endedOn),
  words: requiredText(L.retireWords, 500),
  replacedById: z
    .union([idField, z.literal('')])
    .optional()
    .transform((value) => value || null),
});
export const withdrawInput = z.strictObject({ ...onMatter, words: requiredText(L.withdrawWords, 500) });
export const voidInput = z.strictObject({ ...onMatter, words: requiredText(L.voidWords, 500) });
export const receiveInput = z.strictObject({ id: idField });
export const receiveManyInput = z.strictObject({ chosen: ids });

/** Rows as they were pasted: no trimming, a first cell may be empty. */
export const stageInput = z.strictObject({
  /** The uploaded file's name; absent for what was pasted. */
  source: maybe('文件名', 200),
  rows: z
    .string({ error: '请粘贴审批事项' })
    .max(200_000, '内容过长，请分批登记')
    .refine((value) => value.trim() !== '', '请粘贴审批事项')
    .refine((value) => !/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(value), '内容含有无法保存的字符，请删去后重试'),
});
export const importInput = z.strictObject({
  /** The sheet as the preview showed it. */
  digest: z.string({ error: '页面已过期，请刷新' }).regex(/^[0-9a-f]{64}$/, '页面已过期，请刷新'),
  lateReason: lateReasonField,
});

/** What the information says, read. */
export type ShareFields = Pick<z.output<typeof saveInput>, keyof typeof fields>;

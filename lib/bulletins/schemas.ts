import { z } from 'zod';
import { dateField, idField, lateReasonField, requiredText, text, versionField } from '@/lib/kernel/input';
import { type LocalDate, parseLocalDate } from '@/lib/rulebook/local-date';
import { FIELD_LABELS as L } from './labels';

const unitId = z.string({ error: '请从列表选择单位' }).regex(/^[a-z0-9-]{1,40}$/, '请从列表选择单位');

/** Boxes of one name: none, one or several ticked. */
const ticked = z
  .union([unitId.transform((one) => [one]), z.array(unitId).max(100)], { error: '请从列表选择单位' })
  .optional()
  .transform((units) => [...new Set(units ?? [])]);

/** A month as its field sends it, 2026-10; answers its first day. */
const monthField = z.string({ error: `请填写${L.month}` }).transform((value, context): LocalDate => {
  const first = parseLocalDate(`${value.trim()}-01`);
  if (first) return first;
  context.addIssue({ code: 'custom', message: value.trim() === '' ? `请填写${L.month}` : `${L.month}请按“年-月”填写` });
  return z.NEVER;
});

export const createBulletinInput = z.strictObject({
  month: monthField,
  dueOn: dateField(L.dueOn),
  demand: requiredText(L.demand, 500),
  units: ticked,
});
export const createCircularInput = z.strictObject({ month: monthField, dueOn: dateField(L.issueOn) });

/** A step on a matter as the page showed it. */
const onMatter = { id: idField, version: versionField };
const words = (label: string) => z.strictObject({ ...onMatter, words: requiredText(label, 500) });

/** Without a version: units write side by side, each its own row. */
export const contributeInput = z.strictObject({
  id: idField,
  title: requiredText(L.title, 60),
  text: requiredText(L.text, 3000),
  lateReason: lateReasonField,
});
export const stepInput = z.strictObject(onMatter);
export const saveBulletinInput = z.strictObject({ ...onMatter, lead: text(L.lead, 1000), included: ticked });
export const saveCircularInput = z.strictObject({
  ...onMatter,
  lead: text(L.remarks, 1500),
  problems: text(L.problems, 2000),
  demands: text(L.demands, 2000),
});
export const submitInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const returnInput = words('退回意见');
export const voidInput = words('作废原因');
export const issueInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const receiveInput = z.strictObject({ id: idField });

import { z } from 'zod';
import { dateField, idField, lateReasonField, requiredText, text, versionField } from '@/lib/kernel/input';
import { DISPUTE_KINDS, type DisputeKind, FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };
const UNIT = /^[a-z0-9-]{1,40}$/;
const unitId = z.string({ error: '请从列表选择单位' }).regex(UNIT, '请从列表选择单位');
/** A unit or none (empty). */
const optionalUnit = z.union([unitId, z.literal('')], { error: '请从列表选择单位' }).optional();
/** Boxes of one name: none, one or several ticked. */
const units = z
  .union([unitId.transform((one) => [one]), z.array(unitId).max(30)], { error: '请从列表选择单位' })
  .optional()
  .transform((ids) => [...new Set(ids ?? [])]);
const kinds = Object.keys(DISPUTE_KINDS) as [DisputeKind, ...DisputeKind[]];

/** `aboutId`: the matter over which the units fell out, or empty for a dispute of its own. */
export const raiseInput = z.strictObject({
  title: requiredText(L.title, 100),
  kind: z.enum(kinds, { error: '请选择争议类型' }),
  aboutId: z.union([idField, z.literal('')], { error: '请从列表选择事项' }).optional(),
  respondentIds: units,
  issue: requiredText(L.issue, 2000),
  grounds: requiredText(L.grounds, 2000),
  tried: requiredText(L.tried, 1000),
  view: requiredText(L.view, 1000),
});
export const acceptInput = z.strictObject({ ...onMatter, words: requiredText(L.acceptWords, 500) });
export const rejectInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.rejectWords, 500),
  lateReason: lateReasonField,
});
export const withdrawInput = z.strictObject({ ...onMatter, words: requiredText(L.withdrawWords, 500) });
export const answerInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.answer, 2000),
  lateReason: lateReasonField,
});
export const meetInput = z.strictObject({
  ...onMatter,
  heldOn: dateField(L.heldOn),
  place: requiredText(L.place, 100),
  attendees: requiredText(L.attendees, 300),
  words: requiredText(L.minutes, 2000),
});
export const interimInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.measures, 1000),
  leadId: optionalUnit,
});
export const proposeInput = z.strictObject({ ...onMatter, words: requiredText(L.opinion, 2000) });
export const confirmInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const objectInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.objection, 1000),
  lateReason: lateReasonField,
});
export const concludeInput = z.strictObject({ ...onMatter, lateReason: lateReasonField });
export const failInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.failure, 1000),
  proposal: requiredText(L.proposal, 1000),
  signatory: text(L.signatory, 50).optional(),
  lateReason: lateReasonField,
});
export const decideInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.decision, 2000),
  decidedOn: dateField(L.decidedOn),
  doc: text(L.doc, 60),
  competentId: optionalUnit,
  lateReason: lateReasonField,
});
export const connectInput = z.strictObject({ id: idField, otherId: z.uuid({ error: '请选择要关联的事项' }) });
export const receiveInput = z.strictObject({ id: idField });

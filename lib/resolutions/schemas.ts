import { z } from 'zod';
import { dateField, idField, lateReasonField, requiredText, text, versionField } from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };

export const reportInput = z.strictObject({ ...onMatter, words: requiredText(L.progress, 1000) });
export const proposeInput = z.strictObject({
  ...onMatter,
  achieved: requiredText(L.achieved, 2000),
  lateReason: lateReasonField,
});
export const acceptInput = z.strictObject({
  ...onMatter,
  words: text(L.acceptWords, 500),
  lateReason: lateReasonField,
});
export const sendBackInput = z.strictObject({ ...onMatter, words: requiredText(L.sendBackWords, 500) });
export const extendInput = z.strictObject({
  ...onMatter,
  toOn: dateField(L.toOn),
  reason: requiredText(L.extendReason, 500),
});
export const analyseInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.analysis, 1000),
  handling: requiredText(L.handling, 1000),
});

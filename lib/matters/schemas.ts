import { z } from 'zod';
import { dateField, idField, lateReasonField, requiredText, text, versionField } from '@/lib/kernel/input';
import { CARRIED_FIELDS as L } from './labels-carried';

export const urgeInput = z.strictObject({ id: idField, words: requiredText('催办内容', 200) });

/** A step on a matter: which, as of which version. */
export const onMatter = { id: idField, version: versionField };

/** Steps of matters that a unit carries out (1-3-4, 1-2-6). */
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

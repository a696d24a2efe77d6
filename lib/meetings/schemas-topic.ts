import { z } from 'zod';
import { idField, requiredText, text, versionField } from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };
const words = {
  title: requiredText(L.title, 100),
  text: requiredText(L.text, 3000),
  reason: requiredText(L.topicReason, 1000),
};

/** `arisesFromId`: the matter that the topic arises from (a transfer, a dispute, a problem), or empty. */
export const proposeInput = z.strictObject({
  ...words,
  arisesFromId: z.union([idField, z.literal('')], { error: '请从列表选择关联事项' }).optional(),
});
export const reviseInput = z.strictObject({ ...onMatter, ...words });
export const withdrawInput = z.strictObject({ ...onMatter, words: requiredText(L.withdrawWords, 500) });
export const approveInput = z.strictObject({ ...onMatter, words: text(L.decisionWords, 500) });
export const returnInput = z.strictObject({ ...onMatter, words: requiredText(L.decisionWords, 500) });
export const mergeInput = z.strictObject({
  ...onMatter,
  intoId: z.uuid({ error: '请选择并入的议题' }),
  words: text(L.decisionWords, 500),
});
export const postponeInput = z.strictObject({ ...onMatter, words: requiredText(L.decisionWords, 500) });
export const opineInput = z.strictObject({
  id: idField,
  stance: z.enum(['AGREE', 'SUGGEST', 'OBJECT'], { error: '请选择意见' }),
  words: requiredText(L.opinion, 1000),
});

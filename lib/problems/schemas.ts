import { z } from 'zod';
import {
  dateField,
  idField,
  lateReasonField,
  requiredText,
  several,
  text,
  unitField,
  versionField,
} from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };
const handling = requiredText(L.handling, 1000);

/** `arisesFromId`: the matter in which it showed, or empty. `clause`: the clause that is not kept, or empty. */
export const raiseInput = z.strictObject({
  title: requiredText(L.title, 100),
  kind: z.enum(['GAP', 'OVERREACH', 'ABSENCE'], { error: '请选择问题类型' }),
  concerned: several(unitField(L.concerned)),
  clause: text(L.clause, 12),
  facts: requiredText(L.facts, 3000),
  suggestion: text(L.suggestion, 1000),
  arisesFromId: z.union([idField, z.literal('')], { error: '请从列表选择关联事项' }).optional(),
});
/** `topicId`: a topic that stands already; without it a new one is proposed with `text`, called `title` or as the problem is. */
export const toTopicInput = z.strictObject({
  ...onMatter,
  topicId: z.union([idField, z.literal('')], { error: '请从列表选择议题' }).optional(),
  title: text(L.topicTitle, 100).optional(),
  text: text(L.topicText, 3000),
  words: handling,
});
export const coordinateInput = z.strictObject({ ...onMatter, words: handling });
export const directInput = z.strictObject({
  ...onMatter,
  rectifierId: unitField(L.rectifierId),
  words: requiredText(L.demand, 1000),
  dueOn: dateField(L.dueOn),
});
export const dismissInput = z.strictObject({ ...onMatter, words: handling });
export const withdrawInput = z.strictObject({ ...onMatter, words: requiredText(L.withdrawWords, 500) });
export const settleInput = z.strictObject({ ...onMatter, words: requiredText(L.result, 2000) });
export const takeBackInput = z.strictObject({ ...onMatter, words: requiredText(L.takeBackWords, 500) });
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

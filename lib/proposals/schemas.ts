import { z } from 'zod';
import { idField, optionalDate, requiredText, several, text, versionField } from '@/lib/kernel/input';
import { FIELD_LABELS as L } from './labels';

const onMatter = { id: idField, version: versionField };
const draft = {
  form: z.enum(['REQUEST', 'REPORT'], { error: '请选择文种' }),
  title: requiredText(L.title, 60),
  ground: requiredText(L.ground, 3000),
  content: requiredText(L.content, 4000),
};

/** `sources`: the problems and topics that it comes from. */
export const createInput = z.strictObject({ ...draft, sources: several(idField) });
export const saveInput = z.strictObject({ ...onMatter, ...draft });
export const stepInput = z.strictObject(onMatter);
export const returnInput = z.strictObject({ ...onMatter, words: requiredText(L.returnWords, 500) });
export const voidInput = z.strictObject({ ...onMatter, words: requiredText(L.voidWords, 500) });
export const receiveInput = z.strictObject({ id: idField });
export const replyInput = z.strictObject({
  ...onMatter,
  reply: z.enum(['ADOPTED', 'PARTLY', 'DECLINED'], { error: '请选择答复结论' }),
  words: requiredText(L.replyWords, 3000),
  replyNo: text(L.replyNo, 60),
  repliedOn: optionalDate(L.repliedOn),
});
export const concludeInput = z.strictObject({ ...onMatter, words: requiredText(L.followUp, 2000) });

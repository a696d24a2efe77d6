import { z } from 'zod';
import { type AdmittedFile, isAdmitted } from '@/lib/kernel/files/admit';
import { idField, requiredText } from '@/lib/kernel/input';

/** `file` is an object that this process made: no form and no API can send one. */
export const attachInput = z.strictObject({
  id: idField,
  slot: z.string().max(20, '请选择材料类别'),
  file: z.custom<AdmittedFile>(isAdmitted, '请从上传页面选择文件'),
});

export const removeInput = z.strictObject({
  id: idField,
  attachmentId: idField,
  words: requiredText('移除原因', 200),
});

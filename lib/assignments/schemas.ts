import { z } from 'zod';
import { dateField, requiredText } from '@/lib/kernel/input';
import { onMatter } from '@/lib/matters/schemas';
import { FIELD_LABELS as L } from './labels';

export const revokeInput = z.strictObject({ ...onMatter, words: requiredText(L.revokeReason, 500) });
export const createInput = z.strictObject({
  assigner: requiredText(L.assigner, 100),
  documentTitle: requiredText(L.documentTitle, 200),
  documentNo: requiredText(L.documentNo, 60),
  assignedOn: dateField(L.assignedOn),
  title: requiredText(L.title, 100),
  content: requiredText(L.content, 2000),
  leadUnitId: z.string({ error: '请选择牵头单位' }).regex(/^[a-z0-9-]{1,40}$/, '请选择牵头单位'),
  dueOn: dateField(L.dueOn),
});

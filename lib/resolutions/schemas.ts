import { z } from 'zod';
import { requiredText } from '@/lib/kernel/input';
import { onMatter } from '@/lib/matters/schemas';
import { FIELD_LABELS as L } from './labels';

export const analyseInput = z.strictObject({
  ...onMatter,
  words: requiredText(L.analysis, 1000),
  handling: requiredText(L.handling, 1000),
});

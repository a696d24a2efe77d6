import { z } from 'zod';
import { idField, requiredText } from '@/lib/kernel/input';

export const urgeInput = z.strictObject({ id: idField, words: requiredText('催办内容', 200) });

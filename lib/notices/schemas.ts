import { z } from 'zod';
import { idField } from '@/lib/kernel/input';

/** One notice by its id, or all that the reader's units have. */
export const markReadInput = z.strictObject({ notice: z.union([z.literal('all'), idField]) });

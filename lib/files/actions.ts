'use server';

import { serve } from '@/lib/kernel/serve';
import { removeFile } from './commands';

/** Takes a file out of a draft; fields id, attachmentId, words. The form stays where it is. */
export const removeFileAction = serve(removeFile);

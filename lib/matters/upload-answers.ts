import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/kernel/env';
import { doneWords } from '@/lib/matter-types';

/** What a page of materials says of the last upload (left in cookies by the upload without scripts), and how much fits. */
export async function uploadAnswers(type: string): Promise<{ maxBytes: number; done?: string; refused?: string }> {
  const jar = await cookies();
  return {
    maxBytes: env().MAX_UPLOAD_MB * 1024 * 1024,
    done: doneWords(type, jar.get('done')?.value)?.title,
    refused: jar.get('refused')?.value,
  };
}

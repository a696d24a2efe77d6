import { sendLetter } from '@/lib/files/download';

export const dynamic = 'force-dynamic';

/** Hands out a letter as .docx. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return sendLetter(request, (await params).id);
}

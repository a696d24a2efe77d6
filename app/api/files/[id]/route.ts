import { sendAttachment } from '@/lib/files/download';

export const dynamic = 'force-dynamic';

/** Hands out an attachment. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return sendAttachment(request, (await params).id);
}

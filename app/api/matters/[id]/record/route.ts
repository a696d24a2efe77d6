import { sendRecord } from '@/lib/confidentiality/export';

export const dynamic = 'force-dynamic';

/** Hands out a matter’s record as .docx, people masked (4-2-5). */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return sendRecord(request, (await params).id);
}

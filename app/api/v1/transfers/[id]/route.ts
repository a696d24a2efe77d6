import { answerTransfer } from '@/lib/api/transfers';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerTransfer((await params).id);
}

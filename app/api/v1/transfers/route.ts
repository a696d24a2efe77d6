import { answerTransfers } from '@/lib/api/transfers';

export async function GET(request: Request): Promise<Response> {
  return answerTransfers(request);
}

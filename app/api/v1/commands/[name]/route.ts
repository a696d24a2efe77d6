import { answerCommand } from '@/lib/api/commands';

export async function POST(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return answerCommand(request, (await params).name);
}

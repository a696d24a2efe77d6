import { sendCalendar } from '@/lib/schedule/answer';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  return sendCalendar((await params).token);
}

import { receiveSheet } from '@/lib/sharing/upload';

export const dynamic = 'force-dynamic';

/** Takes a sheet of approvals for its preview (3-4-1). */
export async function POST(request: Request): Promise<Response> {
  return receiveSheet(request);
}

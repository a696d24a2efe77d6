import { receiveUpload } from '@/lib/files/upload';

export const dynamic = 'force-dynamic';

/** Takes a file into a matter. Outside the proxy, which would cut bodies over 10 MB. */
export async function POST(request: Request): Promise<Response> {
  return receiveUpload(request);
}

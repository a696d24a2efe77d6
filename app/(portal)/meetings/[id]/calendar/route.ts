import { currentActor } from '@/lib/kernel/session/current';
import { invitation } from '@/lib/meetings/queries-invitation';

export const dynamic = 'force-dynamic';

/** Hands out a meeting's calendar invitation as .ics. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const file = actor && (await invitation(actor, (await params).id));
  if (!file) return new Response(null, { status: 404 });
  const name = encodeURIComponent(file.name);
  return new Response(file.text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="meeting.ics"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  });
}

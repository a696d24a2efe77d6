import 'server-only';
import { NOT_FOUND, SIGNED_OUT } from '@/lib/kernel/errors';
import { requestId } from '@/lib/kernel/serve';
import { currentActor } from '@/lib/kernel/session/current';
import { cursorText, readAddress } from '@/lib/transfers/list-address';
import { transferPage } from '@/lib/transfers/queries';
import { listTransfers } from '@/lib/transfers/queries-list';
import { refused } from './refused';

const PRIVATE = { headers: { 'cache-control': 'private, no-store' } };

/** GET /api/v1/transfers: the page's own list and conditions (tab, q, from, to, stage, since, sort, after, before). */
export async function answerTransfers(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused(SIGNED_OUT);
  const list = await listTransfers(actor, readAddress(Object.fromEntries(new URL(request.url).searchParams)));
  if (!list) return refused(NOT_FOUND);
  const { next, previous, rows, total, tab, tabs } = list;
  const neighbours = { after: next && cursorText(next), before: previous && cursorText(previous) };
  return Response.json({ tab, tabs, total, rows, ...neighbours }, PRIVATE);
}

/** GET /api/v1/transfers/{id}: what the matter's page shows; 404 for unknown and forbidden alike. */
export async function answerTransfer(id: string): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused(SIGNED_OUT);
  const page = await transferPage(actor, id, await requestId());
  return page ? Response.json(page, PRIVATE) : refused(NOT_FOUND);
}

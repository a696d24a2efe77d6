import { csvResponse } from '@/lib/duties/csv';
import { requireActor } from '@/lib/kernel/session/current';
import { boardCsv } from '@/lib/supervision/export';

/** The board's unit table as a CSV file. */
export async function GET(): Promise<Response> {
  const actor = await requireActor('supervision.view');
  return csvResponse('督查看板', boardCsv(actor));
}

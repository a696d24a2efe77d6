import type { NextRequest } from 'next/server';
import { filterOf } from '@/lib/duties/address';
import { csvResponse } from '@/lib/duties/csv';
import { dutiesCsv } from '@/lib/duties/export';
import { requireActor } from '@/lib/kernel/session/current';

/** The duty list of the address as a CSV file. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor('supervision.view');
  const filter = filterOf(Object.fromEntries(request.nextUrl.searchParams));
  return csvResponse('督查清单', dutiesCsv(actor, filter));
}

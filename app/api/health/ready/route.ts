import { env } from '@/lib/kernel/env';
import { readiness } from '@/lib/kernel/health';
import { query } from '@/lib/kernel/health-query';

export const dynamic = 'force-dynamic';

/** 200 when every check is well, else 503; the body names the checks and tells nothing more. */
export async function GET(): Promise<Response> {
  const checks = await readiness(query, env().FILES_DIR);
  const ready = Object.values(checks).every(Boolean);
  return Response.json({ status: ready ? 'ready' : 'not ready', checks }, { status: ready ? 200 : 503 });
}

import { openApi } from '@/lib/api/openapi';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json(openApi());
}

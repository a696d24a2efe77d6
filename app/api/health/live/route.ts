export const dynamic = 'force-dynamic';

/** The process answers. Asks nobody else, so that a database that is down does not get the web server restarted. */
export function GET(): Response {
  return Response.json({ status: 'live' });
}

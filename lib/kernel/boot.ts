import 'server-only';
import { db } from './db/client';
import { env } from './env';

/** Ends the process when a setting is missing or unsafe: Next would log the error and go on answering 500. */
export function refuseBadSettings(): void {
  try {
    env();
  } catch (error) {
    stop(error);
  }
}

/**
 * Ends a production process whose database account could rewrite the record, or that cannot find out. Everywhere else
 * it asks nothing.
 */
export async function refuseBadAccount(): Promise<void> {
  if (env().NODE_ENV !== 'production') return;
  const problem = await accountProblem().catch((error: unknown) => error);
  if (problem !== null) stop(problem);
}

/** Why the application's database account must not run the portal, in English and without its address; null when it may. */
export async function accountProblem(): Promise<string | null> {
  const [row] = await db().$queryRaw<{ account: string; powerful: boolean }[]>`
    SELECT current_user::text AS account, rolsuper
      OR coalesce(has_table_privilege(to_regclass('public.audit_entry'), 'UPDATE, DELETE, TRUNCATE, TRIGGER'), false) AS powerful
    FROM pg_roles WHERE rolname = current_user`;
  if (!row?.powerful) return null;
  return [
    `Unusable settings: the account ${row.account} of DATABASE_URL may rewrite the audit record.`,
    'Give DATABASE_URL the account portal_app (or a member of it that owns nothing and is no superuser),',
    'and put the owner, who applies migrations, into MIGRATION_DATABASE_URL. See .env.example.',
  ].join('\n  ');
}

function stop(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

import { secretsOf } from '@/lib/launch/secrets.mjs';

/** The environment of a portal on a bench database; `port` 0 for scripts that serve nothing. */
export function settings(home: string, databaseUrl: string, port: number): NodeJS.ProcessEnv {
  const secrets = secretsOf(home);
  const origin = `http://localhost:${port || 3000}`;
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: undefined,
    AUTH_SECRET: secrets.authSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
    FILES_DIR: `${home}/files`,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    SESSION_IDLE_MINUTES: '120',
    DEMO: '',
  };
}

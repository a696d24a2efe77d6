import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { withClient } from '@/lib/launch/connection.mjs';

/** A database of one test file: `url` is its owner's address, `appUrl` the application's; `close` removes it. */
export type TestDatabase = { url: string; appUrl: string; close: () => Promise<void> };

/** A fresh copy of the migrated template. Call it once per test file, and `close` in afterAll. */
export const testDatabase = (): Promise<TestDatabase> => createFrom(inject('databaseServer').template);

/** A database with nothing in it, for tests of the migrations themselves. */
export const emptyDatabase = (): Promise<TestDatabase> => createFrom('template0');

async function createFrom(template: string): Promise<TestDatabase> {
  const { superuser, owner, app, run } = inject('databaseServer');
  const name = `${run}_${randomUUID().slice(0, 8)}`;
  const asSuperuser = (sql: string) => withClient(`${superuser}/postgres`, (client) => client.query(sql));
  await asSuperuser(`create database ${name} owner portal_owner template ${template}`);
  return {
    url: `${owner}/${name}`,
    appUrl: `${app}/${name}`,
    close: async () => {
      await asSuperuser(`drop database if exists ${name} with (force)`);
    },
  };
}

import { defineConfig } from 'prisma/config';

/** Commands that meet the database run as its owner; `generate` meets none and needs only a well-formed address. */
const url = process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL ?? 'postgresql://unset@127.0.0.1/unset';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url },
});

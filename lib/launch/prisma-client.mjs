import fs from 'node:fs';
import { mustRunNode } from './child.mjs';
import { filesUnder, hashOf, isMarked } from './hash.mjs';
import { step } from './project.mjs';

const output = 'lib/kernel/db/generated';
const mark = `${output}/.schema-hash`;

/** Generates the Prisma client when it is missing or older than the schema. Call inside the project's folder. */
export async function ensurePrismaClient() {
  const schema = filesUnder(['prisma/schema'], (file) => file.endsWith('.prisma'));
  if (schema.length === 0) return;
  const hash = hashOf([...schema, 'node_modules/prisma/package.json']);
  if (isMarked(mark, hash)) return;
  step('Generating the database client');
  // `generate` asks only that the schema engine's file exists, and where downloads are closed off there is none.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  await mustRunNode('prisma generate', ['node_modules/prisma/build/index.js', 'generate'], { env, quiet: true });
  fs.writeFileSync(mark, hash);
}

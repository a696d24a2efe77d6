import fs from 'node:fs';
import { z } from 'zod';
import { runTypeScript } from '@/lib/launch/typescript.mjs';

const answersSchema = z.object({
  search: z.object({
    p50: z.number(),
    p95: z.number(),
    byWord: z.record(z.string(), z.object({ p50: z.number(), p95: z.number(), found: z.number() })),
  }),
  year: z.object({ duties: z.number(), counts: z.number(), agree: z.boolean() }),
});

/** Milliseconds that searches and the figures of a year take, and whether counts and duties say the same. */
export type Answers = z.output<typeof answersSchema>;

/** Measures searches (P5) and a year's figures (P8) in a process of their own. */
export async function measureAsking(file: string, env: NodeJS.ProcessEnv): Promise<Answers> {
  const code = await runTypeScript('tests/bench/ask.ts', ['--out', file], env);
  if (code !== 0) throw new Error('searches could not be measured');
  return answersSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}

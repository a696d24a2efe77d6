import fs from 'node:fs';
import { z } from 'zod';
import { runTypeScript } from '@/lib/launch/typescript.mjs';
import { type Cost, costOf, type Watched } from './measure';
import type { Served } from './serve';

const peopleSchema = z.object({ liaison: z.string(), leader: z.string(), matter: z.uuid() });
export type People = z.output<typeof peopleSchema>;

/** A page's cost beside the same page from memory and beside an empty page of the portal. */
export type PageCosts = Record<'list' | 'matter' | 'board' | 'desk', { page: Cost; memory: Cost; bytes: number }> & {
  empty: Cost;
  bare: Cost;
};

/** Signs people in and writes what the pages show to `folder`. */
export async function capture(folder: string, env: NodeJS.ProcessEnv): Promise<People> {
  fs.mkdirSync(folder, { recursive: true });
  const code = await runTypeScript('tests/bench/capture.ts', ['--out', folder], env);
  if (code !== 0) throw new Error('what the pages show could not be captured');
  return peopleSchema.parse(JSON.parse(fs.readFileSync(`${folder}/people.json`, 'utf8')));
}

/** Asks for a page and refuses to measure anything but it. */
async function page(served: Served, path: string, cookie: string, holds: string): Promise<number> {
  const { status, location, body } = await served.get(path, cookie);
  if (status !== 200 || !body.includes(holds))
    throw new Error(`${path} answered ${status} ${location} without ${holds}`);
  return Buffer.byteLength(body);
}

export async function measurePages(
  served: Served,
  watched: Watched,
  people: People,
  times: number,
): Promise<PageCosts> {
  const { liaison, leader, matter } = people;
  const cost = async (path: string, cookie: string, holds: string) => {
    const cost = await costOf(watched, times, () => page(served, path, cookie, holds));
    process.stderr.write(`  ${path}: ${cost.app.toFixed(1)} + ${cost.sql.toFixed(2)} ms\n`);
    return cost;
  };
  const both = async (path: string, memory: string, cookie: string, holds: string) => ({
    bytes: await page(served, path, cookie, holds),
    page: await cost(path, cookie, holds),
    memory: await cost(`/memory/${memory}`, cookie, holds),
  });
  return {
    bare: await cost('/api/health/live', liaison, ''),
    empty: await cost('/bench-empty', leader, '空白页'),
    list: await both('/transfers?tab=all', 'list', liaison, '下一页'),
    matter: await both(`/transfers/${matter}`, 'matter', liaison, '流程跟踪'),
    board: await both('/supervision', 'board', leader, '各单位'),
    desk: await both('/', 'desk', liaison, '工作台'),
  };
}

import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { People } from './pages';
import type { Served } from './serve';

/** Kilobytes of JavaScript, gzipped, that a browser loads with the list, a matter and the board. */
export async function measureScripts(
  served: Served,
  site: string,
  { liaison, leader, matter }: People,
): Promise<Record<'list' | 'matter' | 'board', number>> {
  const kilobytes = async (address: string, cookie: string) => {
    const { body } = await served.get(address, cookie);
    const named = [...body.matchAll(/static\/chunks\/[^"\\]+?\.js/g)].map(([file]) => file);
    // `nomodule` scripts are for browsers older than those supported: no other loads them, wherever they are named.
    const old = [...body.matchAll(/<script[^>]*>/gi)].filter(([tag]) => /nomodule/i.test(tag)).map(([tag]) => tag);
    const files = new Set(named.filter((file) => !old.some((tag) => tag.includes(file))));
    const bytes = [...files].map((file) => path.join(site, '.next', file)).filter((file) => fs.existsSync(file));
    return bytes.reduce((sum, file) => sum + gzipSync(fs.readFileSync(file)).length, 0) / 1024;
  };
  return {
    list: await kilobytes('/transfers?tab=all', liaison),
    matter: await kilobytes(`/transfers/${matter}`, liaison),
    board: await kilobytes('/supervision', leader),
  };
}

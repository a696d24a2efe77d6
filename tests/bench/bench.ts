import { parseArgs } from 'node:util';
import { ensureServer } from '@/lib/launch/postgres.mjs';
import { dataFolder, step } from '@/lib/launch/project.mjs';
import { memoryOf, postmasterOf } from './cpu';
import { benchDatabase } from './database';
import { capture, measurePages } from './pages';
import { serveSite } from './serve';
import { settings } from './settings';
import { buildSite } from './site';

const PORT = 31800;
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, sizes: { type: 'string' }, times: { type: 'string', default: '60' } },
});
const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? [10_000, 100_000] : [10_000, 1_000_000]);
const home = `${dataFolder()}/bench`;
const server = await ensureServer({ home });
const databases = [];
for (const size of sizes) databases.push(await benchDatabase(server, size));
const site = `${home}/site`;
await buildSite(site, settings(home, databases[0]?.app ?? '', PORT));
for (const database of databases) {
  step(`Measuring with ${database.size.toLocaleString('en')} transfers`);
  const env = settings(home, database.app, PORT);
  const people = await capture(`${home}/held`, env);
  const served = await serveSite(site, { ...env, BENCH_MEMORY: `${home}/held/held.v8` }, PORT);
  const watched = { app: served.pid, postmaster: postmasterOf(home) };
  console.log(await measurePages(served, watched, people, Number(values.times)), memoryOf(served.pid));
  await served.close();
}

import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { withClient } from '@/lib/launch/connection.mjs';
import { anyFreePort } from '@/lib/launch/port.mjs';
import { ensureServer } from '@/lib/launch/postgres.mjs';
import { at, dataFolder, step } from '@/lib/launch/project.mjs';
import { measureAsking } from './asking';
import { memoryOf, postmasterOf } from './cpu';
import { type BenchDatabase, benchDatabase } from './database';
import { measureDeadlines } from './deadlines';
import { measureFloors } from './floors';
import { capture, measurePages } from './pages';
import { linesOf, type Measured, markdown } from './report';
import { measureScripts } from './scripts';
import { measureSending } from './send';
import { serveSite } from './serve';
import { settings } from './settings';
import { buildSite } from './site';
import { measureStart } from './start';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    sizes: { type: 'string' },
    times: { type: 'string' },
    out: { type: 'string' },
  },
});
const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? [10_000, 100_000] : [10_000, 1_000_000]);
const times = Number(values.times ?? (values.quick ? 40 : 100));
const home = `${dataFolder()}/bench`;
const site = `${home}/site`;
const held = `${home}/held`;

async function measure(database: BenchDatabase, port: number): Promise<Measured> {
  step(`Measuring with ${database.size.toLocaleString('en')} transfers`);
  const env = settings(home, database.app, port);
  const people = await capture(held, env);
  const answers = await measureAsking(`${home}/answers.json`, env);
  const served = await serveSite(site, { ...env, BENCH_MEMORY: `${held}/held.v8` }, port);
  try {
    const watched = { app: served.pid, postmaster: postmasterOf(home) };
    const pages = await measurePages(served, watched, people, times);
    const scripts = await measureScripts(served, site, people);
    const sending = await measureSending(served, watched, held, env, Math.ceil(times / 2));
    const memory = memoryOf(served.pid);
    const floors = await measureFloors(await anyFreePort(), env, watched.postmaster, people.matter, times);
    return { size: database.size, pages, sending, floors, scripts, memory, answers };
  } finally {
    await served.close();
  }
}

const server = await ensureServer({ home });
await withClient(server.url('postgres', 'postgres'), async (client) => {
  // A vacuum in the middle of a run would be counted as a request's work.
  await client.query('ALTER SYSTEM SET autovacuum = off');
  await client.query('SELECT pg_reload_conf()');
});
const loaded: BenchDatabase[] = [];
for (const size of sizes) loaded.push(await benchDatabase(server, size));
const port = await anyFreePort();
await buildSite(site, settings(home, loaded[0]?.app ?? '', port));
const measured: Measured[] = [];
for (const database of loaded) measured.push(await measure(database, port));
const bench = {
  sizes: measured,
  deadlines: measureDeadlines(),
  startSeconds: await measureStart(`${home}/start`, await anyFreePort()),
};

const [load] = os.loadavg();
const where = `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} shared cores (${os.cpus()[0]?.model ?? ''}), Node ${process.version}, load average ${load?.toFixed(1)} at the end.`;
const text = markdown(linesOf(bench), where);
process.stdout.write(`\n${text}\n`);
fs.writeFileSync(values.out ?? at('tests/bench/result.md'), text);

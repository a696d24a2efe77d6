import { ensureServer } from '@/lib/launch/postgres.mjs';
import { dataFolder } from '@/lib/launch/project.mjs';
import { benchDatabase } from './database';

const quick = process.argv.includes('--quick');
const server = await ensureServer({ home: `${dataFolder()}/bench` });
const sizes = process.env.BENCH_SIZES ? process.env.BENCH_SIZES.split(',').map(Number) : quick ? [10_000, 100_000] : [10_000, 1_000_000];
for (const size of sizes) await benchDatabase(server, size);

import { ensureServer } from '@/lib/launch/postgres.mjs';
import { dataFolder } from '@/lib/launch/project.mjs';
import { benchDatabase } from './database';

const server = await ensureServer({ home: `${dataFolder()}/bench` });
for (const size of process.argv.slice(2).map(Number)) await benchDatabase(server, size);

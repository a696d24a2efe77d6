import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import { readSearchAddress } from '@/lib/search/address';
import { search } from '@/lib/search/queries';
import { percentile } from './measure';
import { signedIn } from './sign-in';

/**
 * Asks for words and for a year's figures as the pages do, in this process: `ask.ts --out FILE`. The words: in every
 * matter, in a third, in one of thirty, in a few, in none, a number, a party whose pairs are all common, two words.
 */
const WORDS = ['涉嫌', '建筑垃圾', '毁坏林木', '孔雀湖', '飞碟', '〔2025〕7号', '当事人54321', '桑村 林木', '倾倒孔雀'];
const ROUNDS = 20;

/** A year by unit and clause, from the counts by month; and again from the duties themselves. */
const FROM_COUNTS = `
  SELECT month, obligor_id, clause, sum(n)::int AS n, sum(done)::int AS done, sum(kept)::int AS kept FROM duty_month
  WHERE month >= date_trunc('month', now() - interval '12 months')::date AND month < date_trunc('month', now())::date
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
const FROM_DUTIES = `
  SELECT due_month(due_at) AS month, obligor_id, clause, count(*)::int AS n, count(done_at)::int AS done,
    count(*) FILTER (WHERE done_at < due_at)::int AS kept FROM duty
  WHERE cancelled_at IS NULL AND due_month(due_at) >= date_trunc('month', now() - interval '12 months')::date
    AND due_month(due_at) < date_trunc('month', now())::date
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** How long the work takes, milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const people = [(await signedIn('ziran')).actor, (await signedIn('zuzhang')).actor];

const byWord: Record<string, { p50: number; p95: number; found: number }> = {};
const all: number[] = [];
for (const q of WORDS) {
  const took: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const actor of people) {
      took.push(
        await timed(async () => {
          found = (await search(actor, readSearchAddress({ q }))).rows.length;
        }),
      );
    }
  }
  const warm = took.slice(people.length);
  all.push(...warm);
  byWord[q] = { p50: percentile(warm, 0.5), p95: percentile(warm, 0.95), found };
  process.stderr.write(`  ${q}: p50 ${byWord[q].p50.toFixed(1)}, p95 ${byWord[q].p95.toFixed(1)} ms, ${found} shown\n`);
}

/** The duties themselves may take longer than any statement of a page. */
const counted = () =>
  db().$transaction([db().$executeRaw`SET LOCAL statement_timeout = 0`, db().$queryRawUnsafe(FROM_DUTIES)]);
const duties = await timed(counted);
const counts: number[] = [];
for (let round = 0; round < ROUNDS; round++) counts.push(await timed(() => db().$queryRawUnsafe(FROM_COUNTS)));
const [one, [, other]] = [await db().$queryRawUnsafe(FROM_COUNTS), await counted()];
fs.writeFileSync(
  values.out ?? '/dev/stdout',
  JSON.stringify({
    search: { p50: percentile(all, 0.5), p95: percentile(all, 0.95), byWord },
    year: { duties, counts: percentile(counts, 0.5), agree: JSON.stringify(one) === JSON.stringify(other) },
  }),
);
await closeDatabase();

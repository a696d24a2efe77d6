import { parseArgs } from 'node:util';
import { closeDatabase, db } from '@/lib/kernel/db/client';
import { clockNow, dateOnly } from '@/lib/kernel/today';
import { withClient } from '@/lib/launch/connection.mjs';
import { localDate } from '@/lib/rulebook/local-date';
import { seedFoundation } from '@/prisma/seed/foundation';
import { load } from './load';

/** Fills the database of DATABASE_URL: `prepare.ts --size 10000 --superuser URL`. */
const { values } = parseArgs({ options: { size: { type: 'string' }, superuser: { type: 'string' } } });
const size = Number(values.size);
const started = performance.now();

/** Units beside the foundation's, so that there are forty; they send without a leader's approval. */
async function addUnits(count: number): Promise<void> {
  for (let i = 1; i <= count; i += 1) {
    const id = `bench-${i}`;
    const unit = {
      id,
      name: `演示单位${i}`,
      letterName: `演示单位${i}`,
      letterPrefix: `演示${i}`,
      initials: `ysdw${i}`,
    };
    await db().unit.create({ data: { ...unit, kind: 'OTHER', approvalStep: false, rank: 100 + i } });
    const person = await db().person.create({ data: { account: id, name: `演示${i}`, unitId: id, passwordHash: '-' } });
    await db().postHolding.create({
      data: { personId: person.id, unitId: id, post: 'LIAISON', fromOn: dateOnly(localDate('2021-07-28')) },
    });
  }
}

await seedFoundation();
await addUnits(40 - (await db().unit.count()));
await closeDatabase();
await load(values.superuser ?? '', size, clockNow(), (what) =>
  process.stderr.write(`  ${((performance.now() - started) / 1000).toFixed(0)} s ${what}\n`),
);
await withClient(values.superuser ?? '', (client) =>
  client.query(
    `do $$ begin execute format('comment on database %I is %L', current_database(), 'loaded ${size}'); end $$`,
  ),
);

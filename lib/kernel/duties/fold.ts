import 'server-only';
import { db } from '../db/client';
import { log } from '../log';

/** So many changes may wait: a figure reads them one by one. */
const FEW = 200;

/** Folding is tried once in so many acts of this process. */
const EVERY = 20;

let acts = 0;

/** Folds the changes of the duties' counts when many wait; figures are right before and after, only slower to sum. */
export async function foldDutyChanges(least = FEW): Promise<void> {
  await db().$executeRaw`SELECT fold_duty_changes(${least}::int)`;
}

/** The same in the background, now and then; a failure is logged and the changes wait for the next attempt. */
export function foldSoon(): void {
  acts += 1;
  if (acts % EVERY !== 0) return;
  foldDutyChanges().catch((error: unknown) => log().error({ error }, 'duties: folding failed, changes wait'));
}

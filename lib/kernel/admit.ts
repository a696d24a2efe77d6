import 'server-only';
import type { Actor, Capacity } from './actor';
import { record } from './audit/record';
import type { Tx } from './db/client';
import { nameAdmitted } from './designees';
import type { Part } from './effects';
import { NOT_FOUND, RefusedError } from './errors';
import { areLinked } from './links';
import { loadSubject } from './matters';
import { sees } from './permissions';
import { timestampOf } from './today';

/** Who admits, when, in which request. `now` in epoch milliseconds. */
export type Admitting = { tx: Tx; actor: Actor; as: Capacity; now: number; requestId: string };

/**
 * Lets a unit see a matter from now on, in a part that no step of its table asks for: who coordinates or decides a
 * dispute about it (4-4-1, 4-4-2). The matter is linked with `byId` and seen by who admits; else refused (NOT_FOUND). A
 * unit that holds the part already changes nothing. Stands in the matter's own record.
 */
export async function admit(run: Admitting, byId: string, admission: Part & { matterId: string }): Promise<void> {
  const { tx, actor, as, now, requestId } = run;
  const { matterId, part, unitId } = admission;
  await tx.$queryRaw`SELECT 1 FROM matter WHERE id = ${matterId}::uuid FOR NO KEY UPDATE`;
  const subject = await loadSubject(tx, matterId, null);
  if (!subject || !sees(actor, subject) || !(await areLinked(tx, byId, matterId))) throw new RefusedError(NOT_FOUND);
  if (subject.parties.some((held) => held.part === part && held.unitId === unitId)) return;
  await tx.matterParty.create({ data: { matterId, part, unitId, since: timestampOf(now) }, select: { id: true } });
  const { number, title, confidentiality } = subject.matter;
  if (confidentiality === 'NAMED') await nameAdmitted(tx, matterId, unitId, now);
  const entry = { at: now, actor, as, command: 'matter.admit', result: 'DONE', requestId } as const;
  await record(tx, { ...entry, matterId, number, title, after: { part, unitId, because: byId } });
}

import 'server-only';
import { ADMINISTRATORS, type PostCode } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuse } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { type LocalDate, shanghaiDate } from '@/lib/rulebook/local-date';

/** Ends a person's sessions (but `except`) in the act's own transaction: the next request of any of them is refused. */
export async function endSessions(
  tx: Tx,
  personId: string,
  reason: string,
  now: number,
  except?: string,
): Promise<number> {
  const kept = except === undefined ? {} : { id: { not: except } };
  const data = { endedAt: timestampOf(now), endReason: reason };
  return (await tx.session.updateMany({ where: { personId, endedAt: null, ...kept }, data })).count;
}

/** Ends every delegation that a person gave or holds. */
export async function endDelegations(tx: Tx, personId: string, now: number): Promise<void> {
  await tx.delegation.updateMany({
    where: { OR: [{ principalId: personId }, { delegateId: personId }], endedAt: null },
    data: { endedAt: timestampOf(now) },
  });
}

/** Where clause of posts held on a day. */
export function heldOn(on: LocalDate) {
  const day = dateOnly(on);
  return { endedAt: null, fromOn: { lte: day }, OR: [{ toOn: null }, { toOn: { gte: day } }] };
}

/** Where clause of posts held on a day or to be held later. */
export function lasting(on: LocalDate) {
  return { endedAt: null, OR: [{ toOn: null }, { toOn: { gte: dateOnly(on) } }] };
}

/** Whether the person holds an administrator's post, or is to hold one; a disabled account's posts return with it. */
export async function isAdministrator(tx: Tx, personId: string, now: number): Promise<boolean> {
  const where = { personId, post: { in: [...ADMINISTRATORS] }, ...lasting(shanghaiDate(now)) };
  return (await tx.postHolding.count({ where })) > 0;
}

/**
 * Refuses to take the last working administrator of a kind away: nobody could put one back. One such check at a time.
 */
export async function keepOneAdministrator(tx: Tx, personId: string, now: number, only?: PostCode): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(20211331)::text`;
  const today = shanghaiDate(now);
  const posts = ADMINISTRATORS.filter((post) => only === undefined || post === only);
  for (const post of posts) {
    const held = await tx.postHolding.count({ where: { ...heldOn(today), personId, post } });
    if (held === 0) continue;
    const others = await tx.postHolding.count({
      where: { ...heldOn(today), post, personId: { not: personId }, person: { disabledAt: null } },
    });
    if (others === 0)
      throw new RefusedError(refuse('RULE', '这是该类管理员的最后一人，请先任命接任者，再停用或免去。'));
  }
}

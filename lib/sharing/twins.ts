import 'server-only';
import type { Actor } from '@/lib/kernel/actor';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { visibleMatters } from '@/lib/kernel/visibility';
import { matterHref, titleOf } from '@/lib/matter-types';
import { TWIN } from './labels';
import { SHARING } from './procedure';
import { type KindCode, kindOf } from './procedure-kinds';

/** Decision documents of one kind that a unit has recorded; `except`: a record that may bear its own number. */
type Asked = { unitId: string; code: KindCode; numbers: readonly string[]; except?: string };

/** Live records of the unit that bear one of the numbers now; none where the kind's number is not the unit's own decision. */
export async function recordedNumbers(tx: Tx, { unitId, code, numbers, except }: Asked) {
  if (!kindOf(code).decision || numbers.length === 0) return [];
  const matter = { ownerUnitId: unitId, state: { notIn: ['VOID', 'WITHDRAWN'] } };
  const versions = await tx.sharedVersion.findMany({
    where: { documentNo: { in: [...numbers] }, record: { kind: code, matter } },
    select: { documentNo: true, no: true, record: { select: { id: true, versionNo: true } } },
  });
  return versions
    .filter(({ no, record }) => no === record.versionNo && record.id !== except)
    .map(({ documentNo, record: { id } }) => ({ documentNo, id }));
}

/**
 * A decision is recorded once, by hand, by the sheet or by the decision itself (3-4-1, 3-4-2): throws RefusedError beside
 * the number when a live record bears it, with the way there for whoever may see it. Waits for others entering the same.
 */
export async function refuseTwin(
  tx: Tx,
  actor: Actor,
  { documentNo, ...asked }: Omit<Asked, 'numbers'> & { documentNo: string },
): Promise<void> {
  if (!documentNo || !kindOf(asked.code).decision) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${asked.unitId} ${documentNo}`}, 0))`;
  const [twin] = await recordedNumbers(tx, { ...asked, numbers: [documentNo] });
  if (!twin) return;
  const [seen] = await tx.$queryRaw<{ title: string; number: string | null }[]>`
    SELECT m.title, m.number FROM matter m WHERE m.id = ${twin.id}::uuid AND ${visibleMatters(actor)}`;
  const refusal = refuseField('documentNo', `${TWIN}，请在已有的记录上修改、抄送或者更正`);
  if (!seen) throw new RefusedError(refusal);
  const label = [seen.number, titleOf(SHARING.type, seen.title)].filter(Boolean).join(' ');
  throw new RefusedError({ ...refusal, see: { documentNo: { href: matterHref(SHARING.type, twin.id), label } } });
}

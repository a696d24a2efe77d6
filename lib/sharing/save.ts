import 'server-only';
import type { Context } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import type { RecordPatch, ShareRow } from './decide';
import { EXPIRING } from './procedure-kinds';
import type { ShareFields } from './schemas';
import type { ShareSubject } from './subject';
import { refuseTwin } from './twins';

/** The columns of a version. */
export const versionColumns = ({ effectiveOn, validUntil, ...texts }: ShareFields) => ({
  ...texts,
  effectiveOn: effectiveOn && dateOnly(effectiveOn),
  validUntil: validUntil && dateOnly(validUntil),
});

function recordColumns({ recipientIds, call, sent, ended, withdrawReason }: RecordPatch, now: number) {
  return {
    ...(recipientIds && { recipientIds: [...recipientIds] }),
    ...(call && { ...call, calledAt: timestampOf(call.calledAt), toldAt: timestampOf(now) }),
    ...(sent && { sentAt: timestampOf(now) }),
    ...(ended && { ...ended, endedOn: dateOnly(ended.endedOn) }),
    ...(withdrawReason && { withdrawReason }),
  };
}

/** What replaces it must itself be such a text, shared by the same unit, and stand. Throws RefusedError. */
async function checkReplacement(tx: Tx, id: string, ownerUnitId: string): Promise<void> {
  const where = { id, kind: { in: [...EXPIRING] }, endedOn: null, matter: { state: 'SENT', ownerUnitId } };
  const found = await tx.sharedRecord.count({ where });
  if (found === 0) throw new RefusedError(refuseField('replacedById', '请从列表选择本单位已抄送的文件'));
}

/** Writes what a decision answers with: the record's own columns, its present version, or the next one. */
export async function save(tx: Tx, row: ShareRow, run: Context<unknown, ShareSubject>): Promise<void> {
  const { subject, actor, as, now } = run;
  const { id } = subject.matter;
  const { versionNo } = subject.row;
  if (row.record?.ended?.replacedById) await checkReplacement(tx, row.record.ended.replacedById, as.unitId);
  // A corrected version keeps its number, whatever was recorded beside it before.
  const documentNo = (row.edit ?? row.version?.fields)?.documentNo ?? '';
  if (row.edit || documentNo !== subject.fields.documentNo)
    await refuseTwin(tx, actor, { unitId: subject.matter.ownerUnitId, code: subject.row.code, documentNo, except: id });
  if (row.edit)
    await tx.sharedVersion.update({
      where: { recordId_no: { recordId: id, no: versionNo } },
      data: { ...versionColumns(row.edit), personId: actor.personId, person: actor.name, at: timestampOf(now) },
    });
  if (row.version) {
    const { fields, reason } = row.version;
    const by = { personId: actor.personId, person: actor.name, at: timestampOf(now) };
    await tx.sharedVersion.create({
      data: { recordId: id, no: versionNo + 1, reason, ...versionColumns(fields), ...by },
    });
    await tx.sharedRecord.update({ where: { id }, data: { versionNo: versionNo + 1 }, select: { id: true } });
  }
  if (row.record)
    await tx.sharedRecord.update({ where: { id }, data: recordColumns(row.record, now), select: { id: true } });
}

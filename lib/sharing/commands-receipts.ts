import 'server-only';
import { signerName } from '@/lib/kernel/actor';
import { record } from '@/lib/kernel/audit/record';
import { defineCommand } from '@/lib/kernel/command';
import { NOT_FOUND, RefusedError, refuse, refuseField } from '@/lib/kernel/errors';
import { capacity } from '@/lib/kernel/permissions';
import { timestampOf } from '@/lib/kernel/today';
import { receiveManyInput } from './schemas';
import { loadShare } from './subject';

/** 签收所选: signs for several at once, each under its own right and with its own entry in the record; all or none. */
export const receiveMany = defineCommand({
  name: 'sharing.receiveMany',
  input: receiveManyInput,
  act: async (tx, { input, actor, now, requestId }) => {
    if (input.chosen.length === 0) throw new RefusedError(refuseField('chosen', '请选择要签收的信息'));
    for (const id of input.chosen) {
      const subject = await loadShare(tx, { id });
      const as = subject && capacity(actor, 'sharing.receive', subject);
      if (!as) throw new RefusedError(NOT_FOUND);
      const signed = await tx.receipt.updateMany({
        where: { matterId: id, unitId: as.unitId, signedAt: null, voidedAt: null },
        data: { signedAt: timestampOf(now), signedById: actor.personId, signedBy: signerName(actor, as) },
      });
      if (signed.count === 0) throw new RefusedError(refuse('STALE', '所选信息中有的已经签收，请刷新后重新选择。'));
      const { number, title } = subject.matter;
      const entry = { at: now, actor, as, command: 'sharing.receive', result: 'DONE', requestId } as const;
      await record(tx, { ...entry, matterId: id, number, title });
    }
    return { result: { count: input.chosen.length }, audit: { words: `签收 ${input.chosen.length} 项` } };
  },
});

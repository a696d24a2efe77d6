import 'server-only';
import { unitsWith } from '@/lib/kernel/actor';
import { defineCommand } from '@/lib/kernel/command';
import { FORBIDDEN, RefusedError, STALE } from '@/lib/kernel/errors';
import { approvalStepInput } from './schemas';

/** 审批环节: whether the unit's transfers wait for its 分管负责人 before they leave; set by that person, for their own unit. */
export const setApprovalStep = defineCommand({
  name: 'unit.setApprovalStep',
  input: approvalStepInput,
  act: async (tx, { input, actor }) => {
    if (!unitsWith(actor, ['UNIT_LEADER']).includes(input.unitId)) throw new RefusedError(FORBIDDEN);
    const hit = await tx.unit.updateMany({
      where: { id: input.unitId, version: input.version },
      data: { approvalStep: input.on, version: { increment: 1 } },
    });
    if (hit.count !== 1) throw new RefusedError(STALE);
    const { unitId: id, on } = input;
    return { result: { id }, audit: { before: { id, approvalStep: !on }, after: { id, approvalStep: on } } };
  },
});

import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { type FieldMessages, RefusedError } from '@/lib/kernel/errors';
import { openMatter } from '@/lib/kernel/open';
import { stepsOf } from '@/lib/kernel/steps';
import { type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import { REACHED_SHARING } from '@/lib/sharing/open';
import { ENDED_ORDER } from '@/lib/supervision/open';
import * as decide from './decide';
import * as drafting from './decide-draft';
import { draftRefusal, impossible, urgentClock } from './draft';
import { TRANSFER } from './procedure';
import { columns, dateOrNull, save } from './save';
import * as inputs from './schemas';
import { NOBODY, staffOf } from './staff';
import { loadTransfer } from './subject';

const step = stepsOf(TRANSFER, {
  prefix: 'transfer',
  load: loadTransfer,
  save,
  others: { order: ENDED_ORDER, sharing: REACHED_SHARING },
  // The leader approves with the reason that the drafter gave when submitting.
  lateReason: (given, subject, event) => given || (event === 'approve' ? subject.row.lateReason : '') || undefined,
});

/** What is wrong with a receiver chosen for a new draft: nobody there could sign (3-2-1). */
async function receiverProblem(tx: Tx, id: string): Promise<FieldMessages> {
  const unit = await tx.unit.findUnique({ where: { id }, select: { kind: true, closedOn: true } });
  if (!unit) return {};
  const staff = (await staffOf(tx)).get(id) ?? NOBODY;
  const nobody = drafting.nobodySigns({ ...unit, ...staff, open: unit.closedOn === null });
  return nobody ? { receiverId: [nobody] } : {};
}

/** 新建移送: the case and its one transfer, as a draft of the actor's unit (2-2-4). */
export const createTransfer = defineCommand({
  name: 'transfer.create',
  input: inputs.createInput,
  act: async (tx, { input, actor, as, now, calendar }) => {
    const today = shanghaiDate(now);
    const nobody = await receiverProblem(tx, input.receiverId);
    const refusal = draftRefusal({ ...nobody, ...impossible(input, as.unitId, today) });
    if (refusal) throw new RefusedError(refusal);
    const { transfer, found } = drafting.draftRows(input);
    const ordinary = (heldOn: LocalDate) => ({
      rule: '2-2-3' as const,
      obligorId: as.unitId,
      startAt: startOfDay(heldOn),
    });
    const { heldOn, urgent } = input;
    const matter = await openMatter(tx, {
      procedure: TRANSFER,
      title: input.title,
      ownerUnitId: as.unitId,
      parties: [{ part: 'sender', unitId: as.unitId }],
      urgent,
      open: heldOn ? [ordinary(heldOn), ...urgentClock({ heldOn, urgent }, as.unitId, now)] : [],
      now,
      calendar,
    });
    const { id: caseId } = await tx.enforcementCase.create({
      data: { ...found, foundOn: dateOrNull(found.foundOn) ?? null },
      select: { id: true },
    });
    await tx.caseTransfer.create({
      data: {
        ...columns(transfer),
        id: matter.id,
        caseId,
        senderId: as.unitId,
        drafterId: actor.personId,
        drafter: actor.name,
      },
    });
    return {
      result: { id: matter.id, version: matter.version },
      audit: { matterId: matter.id, title: input.title, clauses: ['2-2-3'], after: input },
    };
  },
});

/** Answers the version that the next save must name, so that a page can go on saving. */
export const saveDraft = step('saveDraft', inputs.saveDraftInput, drafting.saveDraft, ({ subject: { matter } }) => ({
  id: matter.id,
  version: matter.version + 1,
}));
export const submit = step('submit', inputs.submitInput, drafting.submit);
export const recall = step('recall', inputs.recallInput, drafting.recall);
export const returnDraft = step('returnDraft', inputs.returnDraftInput, drafting.returnDraft);
export const voidDraft = step('void', inputs.voidInput, drafting.voidDraft);
export const approve = step('approve', inputs.approveInput, decide.dispatch);
export const send = step('send', inputs.submitInput, decide.dispatch);
export const withdraw = step('withdraw', inputs.withdrawInput, decide.withdraw);
export const sign = step('sign', inputs.signInput, decide.sign);
export const accept = step('accept', inputs.acceptInput, decide.accept);
export const decline = step('decline', inputs.declineInput, decide.decline);
export const refer = step('refer', inputs.referInput, decide.refer);
export const designate = step('designate', inputs.designateInput, decide.designate);
export const decideCase = step('decide', inputs.decideInput, decide.decide);
export const conclude = step('conclude', inputs.decideInput, decide.decide);
export const notify = step('notify', inputs.notifyInput, decide.notify);

import 'server-only';
import type { z } from 'zod';
import { defineCommand, defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { openDuties } from '@/lib/kernel/duties/write';
import { type FieldMessages, RefusedError } from '@/lib/kernel/errors';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import { type LocalDate, shanghaiDate, startOfDay } from '@/lib/rulebook/local-date';
import * as decide from './decide';
import * as drafting from './decide-draft';
import { draftRefusal, impossible, urgentClock } from './draft';
import { TRANSFER, type TransferEvent } from './procedure';
import * as inputs from './schemas';
import { NOBODY, staffOf } from './staff';
import { loadTransfer, type TransferSubject } from './subject';

const dateOrNull = (on: LocalDate | null | undefined) => (on == null ? on : dateOnly(on));
const atOrNull = (at: number | null | undefined) => (at == null ? at : timestampOf(at));

/** The module's rows as the database takes them; what a step does not mention stays as it is. */
function columns(patch: drafting.TransferPatch) {
  const {
    heldOn,
    decisionOn,
    sentAt,
    acceptedAt,
    signedAt,
    answeredAt,
    referredAt,
    designatedAt,
    notifiedAt,
    designatedOn,
    ...rest
  } = patch;
  const data = {
    ...rest,
    heldOn: dateOrNull(heldOn),
    decisionOn: dateOrNull(decisionOn),
    designatedOn: dateOrNull(designatedOn),
    sentAt: atOrNull(sentAt),
    acceptedAt: atOrNull(acceptedAt),
    signedAt: atOrNull(signedAt),
    answeredAt: atOrNull(answeredAt),
    referredAt: atOrNull(referredAt),
    designatedAt: atOrNull(designatedAt),
    notifiedAt: atOrNull(notifiedAt),
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

type Saved = { subject: TransferSubject; now: number };

async function save(tx: Tx, row: drafting.TransferRow, { subject, now }: Saved): Promise<void> {
  if (row.transfer)
    await tx.caseTransfer.update({
      where: { id: subject.matter.id },
      data: columns(row.transfer),
      select: { id: true },
    });
  if (row.found) {
    const data = { ...row.found, foundOn: dateOrNull(row.found.foundOn) ?? null };
    await tx.enforcementCase.update({ where: { id: subject.row.caseId }, data, select: { id: true } });
  }
  if (row.ordersEnd?.ids.length)
    await tx.supervisionOrder.updateMany({
      where: { id: { in: [...row.ordersEnd.ids] }, answeredAt: null },
      data: { endedAt: timestampOf(now), endReason: row.ordersEnd.reason },
    });
}

type Run = Parameters<typeof defineMatterCommand<z.ZodType, TransferSubject, drafting.TransferRow, { id: string }>>[0];

/** A step of the procedure as a command: name, event and decision are one. */
function step<Schema extends z.ZodType<{ id: string }>>(
  event: TransferEvent,
  input: Schema,
  run: (context: Parameters<Run['run']>[0] & { input: z.output<Schema> }) => ReturnType<Run['run']>,
  result?: Run['result'],
) {
  return defineMatterCommand<Schema, TransferSubject, drafting.TransferRow>({
    name: `transfer.${event}`,
    input,
    event,
    load: loadTransfer,
    // The leader approves with the reason that the drafter gave when submitting.
    lateReason: (given, subject) =>
      (given as { lateReason?: string }).lateReason || (event === 'approve' ? subject.row.lateReason : '') || undefined,
    run,
    save,
    result,
  });
}

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
    const matter = await tx.matter.create({
      data: {
        type: TRANSFER.type,
        title: input.title,
        ownerUnitId: as.unitId,
        urgent: input.urgent,
        state: TRANSFER.initial,
        openedAt: timestampOf(now),
      },
      select: { id: true, version: true },
    });
    await tx.matterParty.create({
      data: { matterId: matter.id, unitId: as.unitId, part: 'sender', since: timestampOf(now) },
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
    if (input.heldOn) {
      const ordinary = { rule: '2-2-3' as const, obligorId: as.unitId, startAt: startOfDay(input.heldOn) };
      const urgent = urgentClock({ heldOn: input.heldOn, urgent: input.urgent }, as.unitId, now);
      await openDuties(tx, matter.id, [ordinary, ...urgent], calendar);
    }
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
